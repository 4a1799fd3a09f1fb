// Runs a process and measures what it takes.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { env, platform } from "node:process";

// The clock of the kernel's accounts ticks so often in a second.
const TICKS = 100;

// Gives the greatest memory that a process has held so far, in bytes, and the seconds of a processor
// that it has taken (Linux only). Neither ever falls, so a look each millisecond misses no more than
// what comes after the last one.
function look(pid) {
  const read = (file) => readFileSync(`/proc/${pid}/${file}`, "utf8");
  const [, peak = 0] = read("status").match(/VmHWM:\s+(\d+) kB/) ?? [];
  const ticks = read("stat").split(") ")[1].split(" ").slice(11, 13);
  return { memory: peak * 1024, processor: (Number(ticks[0]) + Number(ticks[1])) / TICKS };
}

// Runs a command with more environment variables: seconds until it has ended, those of a processor, and its greatest memory in bytes.
export function run(command, call, variables = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, call, { stdio: "ignore", env: { ...env, ...variables } });
    let seen = {};
    const watch = () => {
      try {
        const now = look(child.pid);
        if (now.memory) seen = now;
      } catch {
        // It has ended between two looks.
      }
    };
    const timer = platform === "linux" ? setInterval(watch, 1) : undefined;
    child.on("error", reject);
    child.on("exit", (code) => {
      const seconds = (performance.now() - start) / 1000;
      clearInterval(timer);
      // An import that had to leave something out ends with 1, and so does a peer that did not run.
      const isPeer = call.some((part) => part.startsWith("benches/"));
      if (code === 0 || (code === 1 && !isPeer)) resolve({ seconds, ...seen });
      else reject(new Error(`${[command, ...call].join(" ")} ended with ${code}`));
    });
  });
}
