// SPDX-License-Identifier: GPL-3.0-or-later
// Uploads a file with tus-js-client: upload.cjs MODULES PORT TOKEN FILE DIGEST CHUNK [ABORT_AFTER]
// Prints the upload's address; with ABORT_AFTER it stops once so many bytes are through, then resumes it.
const fs = require("fs");
const path = require("path");
const [modules, port, token, file, digest, chunk, abortAfter] = process.argv.slice(2);
const tus = require(path.join(modules, "tus-js-client"));

function run(uploadUrl, stopAt) {
  return new Promise((resolve, reject) => {
    const upload = new tus.Upload(fs.createReadStream(file), {
      endpoint: `http://127.0.0.1:${port}/v1/blobs`,
      uploadUrl,
      uploadSize: fs.statSync(file).size,
      chunkSize: Number(chunk),
      retryDelays: null,
      headers: { Authorization: `Bearer ${token}` },
      metadata: { digest, type: "image/png" },
      onError: reject,
      onChunkComplete(_size, accepted) {
        if (stopAt && accepted >= stopAt) upload.abort().then(() => resolve(upload.url), reject);
      },
      onSuccess: () => resolve(upload.url),
    });
    upload.start();
  });
}

(async () => {
  let url = await run(null, abortAfter ? Number(abortAfter) : 0);
  if (abortAfter) url = await run(url, 0);
  console.log(url);
})().catch((error) => {
  console.error(String(error));
  process.exit(1);
});
