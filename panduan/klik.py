"""Click in Indonesian: its help headings and its complaints about arguments."""

from __future__ import annotations

import sys
from typing import Any, NoReturn

import click

TIDAK_DAPAT_BERJALAN = 2


class PerintahIndonesia(click.Command):
    """A command whose help and usage errors are Indonesian."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """``Cara pakai: panduan ...``."""
        potongan = " ".join(self.collect_usage_pieces(ctx))
        potongan = potongan.replace("[OPTIONS]", "[PILIHAN]").replace("COMMAND [ARGS]", "PERINTAH [ISI]")
        formatter.write_usage(ctx.command_path, potongan, prefix="Cara pakai: ")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help`` with an Indonesian explanation."""
        pilihan = super().get_help_option(ctx)
        if pilihan:
            pilihan.help = "Tampilkan bantuan ini."
        return pilihan

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and for a group its commands, under Indonesian headings."""
        semua = [baris for satu in self.get_params(ctx) if (baris := satu.get_help_record(ctx))]
        with formatter.section("Pilihan"):
            formatter.write_dl(semua)
        if isinstance(self, click.Group):
            perintah = [(nama, satu.get_short_help_str(90)) for nama, satu in self.commands.items()]
            with formatter.section("Perintah"):
                formatter.write_dl(perintah)


class GrupIndonesia(PerintahIndonesia, click.Group):
    """A group of such commands; usage errors end with one Indonesian message and exit code 2."""

    command_class = PerintahIndonesia

    def main(self, *argumen: Any, **lain: Any) -> Any:
        """Run, telling usage errors in Indonesian."""
        try:
            return super().main(*argumen, **{**lain, "standalone_mode": False})
        except click.UsageError as galat:
            fail(*explain_pemakaian(galat))
        except click.exceptions.Exit as keluar:
            sys.exit(keluar.exit_code)
        except click.Abort:
            fail("Dihentikan.", "jalankan lagi bila perlu.")


def explain_pemakaian(galat: click.UsageError) -> tuple[str, str]:
    """What was wrong with the arguments, and what to do."""
    bantuan = f"lihat `{galat.ctx.command_path if galat.ctx else 'panduan'} --help`."
    if isinstance(galat, click.NoSuchOption):
        mirip = f"maksudnya `{galat.possibilities[0]}`?" if galat.possibilities else bantuan
        return f"Pilihan `{galat.option_name}` tidak dikenal.", mirip
    if isinstance(galat, click.BadOptionUsage):
        return f"Pilihan `{galat.option_name}` memerlukan nilai.", bantuan
    if isinstance(galat, click.BadParameter) and galat.param:
        if isinstance(galat.param.type, click.Choice):
            pilihan = ", ".join(galat.param.type.choices)
            return f"Nilai `{galat.param.opts[0]}` tidak dikenal.", f"pilih: {pilihan}."
        return f"Folder pada `{galat.param.opts[0]}` tidak ada atau bukan folder.", "periksa ejaan jalurnya."
    return "Perintahnya tidak dikenal atau kurang lengkap.", bantuan


def fail(masalah: str, saran: str) -> NoReturn:
    """Say what is wrong and leave with the code for "cannot run"."""
    click.echo(f"{masalah}\n    Perbaiki: {saran}", err=True)
    sys.exit(TIDAK_DAPAT_BERJALAN)
