// For the page around a frame: gives the frame the height of what it holds. It keeps and sends nothing.
addEventListener("message", ({ data, source }) => {
  const height = data?.chronicle?.height;
  if (!(height > 0)) return;
  for (const frame of document.querySelectorAll("iframe[data-chronicle]"))
    if (frame.contentWindow === source) frame.height = Math.min(height, 20000);
});
