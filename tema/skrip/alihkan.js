// A renamed page leads on by itself; this keeps the place within it and what was chosen there, which a plain
// refresh would lose.
document.addEventListener("DOMContentLoaded", () => {
  const tujuan = document.getElementById("tujuan");
  if (tujuan && (location.search || location.hash)) {
    location.replace(tujuan.getAttribute("href") + location.search + location.hash);
  }
});
