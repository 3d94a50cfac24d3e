// Hands the engine over to utama.js, which fetches it with the index when somebody first searches.

import { Mesin } from "./mesin.js";

window.panduan.terima("mesin", Mesin);
