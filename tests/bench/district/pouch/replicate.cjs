// SPDX-License-Identifier: GPL-3.0-or-later
// replicate.cjs NODE_MODULES FOLDER CLIENTS DOCUMENTS...: PouchDB against its own server, all on LevelDB, the server a process of
// its own. Each DOCUMENTS file has one JSON object a line and is a database of the server; CLIENTS of each share its documents
// out, push their part, and when all are done pull the whole of it into fresh databases. One client has a process; more have
// two together, as many as the cores the figures are for. Prints how long the way up and the way down took, as JSON.
'use strict';
const { fork } = require('child_process');
const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const [modules, folder, each, ...databases] = process.argv.slice(2);
const load = createRequire(path.join(path.resolve(modules), 'x.js'));
const options = { batch_size: 500, batches_limit: 10 };

function serve() {
    const express = load('express');
    const prefix = path.join(folder, 'server') + path.sep;
    fs.mkdirSync(prefix, { recursive: true });
    const Stored = load('pouchdb').defaults({ prefix });
    const app = express();
    app.use('/', load('express-pouchdb')(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: path.join(folder, 'log') }));
    const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
    process.on('disconnect', () => process.exit(0));
}

function documentsOf(database) {
    return fs.readFileSync(databases[database], 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
}

/** One client: `number` is its own among all, database after database. */
async function makeClient(number, port) {
    const PouchDB = load('pouchdb');
    const database = Math.floor(number / each);
    const all = documentsOf(database);
    const mine = all.filter((row, index) => index % each === number % each);
    const local = new PouchDB(path.join(folder, `local${number}`));
    await local.bulkDocs(mine.map((row) => ({ _id: row.id, ...row })));
    const remote = `http://127.0.0.1:${port}/centre${database}`;
    return {
        push: async () => checked(await local.replicate.to(remote, options), mine.length),
        pull: async () => checked(await new PouchDB(path.join(folder, `fresh${number}`)).replicate.from(remote, options), all.length),
    };
}

function checked(result, wanted) {
    if (result.docs_written !== wanted)
        throw new Error(`replicated ${result.docs_written} of ${wanted}`);
    return wanted;
}

/** Some clients in one process: does what it is told with all of them at once and says when the last is done. */
function run() {
    let clients = [];
    process.on('disconnect', () => process.exit(0));
    process.on('message', async ({ make, act }) => {
        try {
            if (make) {
                for (const number of make.numbers)
                    clients.push(await makeClient(number, make.port));
                process.send({ done: clients.length });
            } else {
                const done = await Promise.all(clients.map((client) => client[act]()));
                process.send({ done: done.reduce((sum, one) => sum + one, 0) });
            }
        } catch (error) {
            console.error(error);
            process.exit(1);
        }
    });
}

function start(part) {
    const child = fork(__filename, process.argv.slice(2), { env: { ...process.env, POUCH_PART: part } });
    child.on('exit', (code) => { if (code) process.exit(1); });
    return { child, said: () => new Promise((resolve) => child.once('message', resolve)) };
}

async function measure() {
    const server = start('server');
    const { port } = await server.said();
    const clients = databases.length * each;
    const processes = Array.from({ length: Math.min(2, clients) }, () => start('clients'));
    const all = async (message) => {
        const answers = processes.map((one) => one.said());
        const from = process.hrtime.bigint();
        processes.forEach((one, index) => one.child.send(message(index)));
        const counts = await Promise.all(answers);
        return { ms: Number(process.hrtime.bigint() - from) / 1e6, documents: counts.reduce((sum, one) => sum + one.done, 0) };
    };
    const numbersOf = (index) => Array.from({ length: clients }, (_, number) => number).filter((number) => number % processes.length === index);
    await all((index) => ({ make: { port, numbers: numbersOf(index) } }));
    const up = await all(() => ({ act: 'push' }));
    const down = await all(() => ({ act: 'pull' }));
    console.log(JSON.stringify({ pushed: up.documents, pushMs: up.ms, pulled: down.documents, pullMs: down.ms }));
    process.exit(0);
}

if (process.env.POUCH_PART === 'server')
    serve();
else if (process.env.POUCH_PART === 'clients')
    run();
else
    measure().catch((error) => { console.error(error); process.exit(1); });
