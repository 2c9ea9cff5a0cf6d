// Lines of hex on standard input, a line for each Close frame on standard output: ws for Node.
const { createInterface } = require("node:readline");
const { Receiver } = require("ws");

let text = "";
const print = (code, reason) => {
  text += `${code} ${reason}\n`;
  if (text.length > 1 << 16) {
    process.stdout.write(text);
    text = "";
  }
};

// A Close ends what a receiver takes, so each frame has its own.
createInterface({ input: process.stdin })
  .on("line", (line) => {
    const bytes = Buffer.from(line, "hex");
    const receiver = new Receiver({ isServer: bytes[1] > 127 });
    receiver.on("conclude", print);
    receiver.write(bytes);
  })
  .on("close", () => process.stdout.write(text));
