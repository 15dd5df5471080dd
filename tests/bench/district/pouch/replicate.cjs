// SPDX-License-Identifier: GPL-3.0-or-later
// replicate.cjs NODE_MODULES FOLDER DOCUMENTS: PouchDB against its own server, both on LevelDB, the server a process of its
// own. DOCUMENTS has one JSON object a line. Prints how long the way up and the way down took, as JSON.
'use strict';
const { fork } = require('child_process');
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const [modules, folder, documents] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(modules), 'x.js'));
const PouchDB = load('pouchdb');

function serve() {
    const express = load('express');
    const Stored = PouchDB.defaults({ prefix: path.join(folder, 'server') + path.sep });
    const app = express();
    app.use('/', load('express-pouchdb')(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(folder, 'log') }));
    const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
    process.on('message', () => process.send({ cpu: process.cpuUsage() }, () => process.exit(0)));
}

function processorMs(usage) {
    return (usage.user + usage.system) / 1000;
}

async function measure() {
    fs.mkdirSync(path.join(folder, 'server'), { recursive: true });
    const server = fork(__filename, process.argv.slice(2), { env: { ...process.env, POUCH_SERVER: '1' } });
    const said = () => new Promise((resolve) => server.once('message', resolve));
    const { port } = await said();
    const rows = fs.readFileSync(documents, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
    const local = new PouchDB(path.join(folder, 'local'));
    await local.bulkDocs(rows.map((row) => ({ _id: row.id, ...row })));
    const remote = `http://127.0.0.1:${port}/cases`;
    const options = { batch_size: 500, batches_limit: 10 };

    const timed = async (work) => {
        const cpu = process.cpuUsage();
        const from = process.hrtime.bigint();
        const result = await work();
        const ms = Number(process.hrtime.bigint() - from) / 1e6;
        return { result, ms, cpu: processorMs(process.cpuUsage(cpu)) };
    };
    const up = await timed(() => local.replicate.to(remote, options));
    const fresh = new PouchDB(path.join(folder, 'fresh'));
    const down = await timed(() => fresh.replicate.from(remote, options));
    if (up.result.docs_written !== rows.length || down.result.docs_written !== rows.length)
        throw new Error(`replicated ${up.result.docs_written} and ${down.result.docs_written} of ${rows.length}`);
    server.send('end');
    const { cpu } = await said();
    console.log(JSON.stringify({ documents: rows.length, pushMs: up.ms, pullMs: down.ms,
        processorMs: up.cpu + down.cpu + processorMs(cpu) }));
    process.exit(0);
}

if (process.env.POUCH_SERVER)
    serve();
else
    measure().catch((error) => { console.error(error); process.exit(1); });
