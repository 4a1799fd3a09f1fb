// Loads the page anew when `trunk serve` has built it. Trunk's own script for that is inline, which the
// policy of these pages forbids. Only pages that Trunk serves have this one.
const AGAIN = 1000; // milliseconds until a lost connection is tried again

function listen(isBack) {
  const socket = new WebSocket(
    new URL("/.well-known/trunk/ws", location).href.replace("http", "ws"),
  );
  socket.addEventListener("message", ({ data }) => {
    const { type, data: failure } = JSON.parse(data);
    if (type === "reload") location.reload();
    else console.error(failure.reason);
  });
  // Trunk was started again, and has built since.
  if (isBack) socket.addEventListener("open", () => location.reload());
  socket.addEventListener("close", () => setTimeout(listen, AGAIN, true));
}
listen(false);
