# Panduan Kerja Sama Daerah. Yang dipakai sehari-hari: make situs, make pratinjau, make uji.
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: bantuan situs paket pratinjau uji uji-lambat lint uji-cepat tolok tolok-cari tolok-pemeriksa skema kunci bersih peramban

PYTHON ?= python3
V := .venv/bin
PYTEST := $(V)/python -m pytest

bantuan:
	@echo "make situs      siapkan semuanya, periksa catatan, bangun situs ke site/"
	@echo "make paket      bangun situs dan bahannya, lalu kemas menjadi satu ZIP untuk flashdisk"
	@echo "make pratinjau  lihat situs di http://127.0.0.1:8000 sambil menyunting"
	@echo "make uji        siapkan semuanya (juga peramban) dan jalankan uji"
	@echo "make uji-lambat  uji yang lambat: korpus naskah, suntingan acak, teks jahat, tiap salindia, formulir"
	@echo "make tolok      ukur kecepatan, di samping MkDocs + Material polos"
	@echo "make tolok-cari  ukur pencarian, di samping pencarian Material dan Pagefind"
	@echo "make tolok-pemeriksa  ukur pemeriksa naskah: yang ditemukan, alarm palsu, kecepatan"
	@echo "make skema      perbarui skema/ sesudah model berubah"

.venv/siap: requirements.txt requirements-node.txt package-lock.json .npmrc pyproject.toml alat/siapkan.py
	@$(PYTHON) alat/siapkan.py
	@touch $@

.venv/siap-uji: .venv/siap requirements-uji.txt package-lock.json
	@$(PYTHON) alat/siapkan.py --uji
	@touch $@

situs: .venv/siap
	@echo "== Memeriksa catatan dan membangun situs"
	@$(V)/panduan bangun
	@echo "== Membuat bahan sosialisasi"
	@$(V)/panduan bahan

paket: situs
	@$(V)/panduan paket

pratinjau: .venv/siap
	@$(V)/panduan pratinjau

uji: lint
	@echo "== Menjalankan uji"
	@$(PYTEST) -m "not lambat"

uji-lambat: .venv/siap-uji
	@echo "== Menjalankan uji yang lambat: korpus naskah, suntingan acak, teks jahat, tiap salindia, formulir"
	@$(PYTEST) -m lambat

lint: .venv/siap-uji
	@echo "== Memeriksa gaya dan tipe"
	@$(V)/ruff format --check . && $(V)/ruff check . && $(V)/mypy

uji-cepat: .venv/siap-uji
	@$(PYTEST) -m "not peramban and not situs and not lambat"

tolok: .venv/siap
	@$(V)/python benchmark/tolok.py

tolok-cari: .venv/siap-uji
	@$(V)/python benchmark/tolok_cari.py

tolok-pemeriksa: .venv/siap-uji
	@$(V)/python benchmark/tolok_pemeriksa.py --rinci

skema: .venv/siap
	@$(V)/panduan skema

kunci:
	@$(PYTHON) alat/kunci.py

bersih:
	@rm -rf .venv node_modules site .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
