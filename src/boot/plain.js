// The program in JavaScript. Whoever put this script into the page finds on its element what starts
// the program.
import { finish, start } from "./glue.js";
import * as program from "./program.js";

finish({ exports: program });
document.currentScript.start = start;
