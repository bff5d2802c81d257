// Reads the reports that tests/run leaves in a folder.
//   node tests/report.mjs project FOLDER NAME   one project's line and its failures
//   node tests/report.mjs total FOLDER          the ten slowest tests and, last, "N passed, N failed"
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const slowestCount = 10;
const logLinesShown = 40;
const logLineWidth = 160;

/** What one project's run came to. A runner that ended badly without a failed test counts as one failure. */
function read(folder, name) {
  const code = Number(readFileSync(join(folder, `${name}.code`), 'utf8'));
  const file = join(folder, `${name}.json`);
  let results;
  try {
    results = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).results : undefined;
  } catch {
    results = undefined;
  }
  const tests = results?.tests ?? [];
  const errors = (results?.extra?.suites ?? []).flatMap(suite => suite.errors ?? []);
  const passed = tests.filter(test => test.status === 'passed').length;
  const skipped = tests.filter(test => test.status === 'skipped').length;
  const failures = tests.filter(test => test.status !== 'passed' && test.status !== 'skipped');
  const crashed = failures.length === 0 && (code !== 0 || errors.length > 0 || results === undefined);
  return { name, code, tests, errors, passed, skipped, failures, crashed, failed: failures.length + (crashed ? 1 : 0) };
}

function printProject(folder, name) {
  const run = read(folder, name);
  const seconds = run.tests.reduce((sum, test) => sum + test.duration, 0) / 1000;
  const counts = `${run.passed} passed, ${run.failed} failed, ${run.skipped} skipped`;
  const lines = [`${name}: ${counts} (${seconds.toFixed(1)} s in tests)`];
  if (run.tests.length === 0 && !run.crashed) {
    lines.push(`  ${name} holds no tests.`);
  }
  for (const test of run.failures) {
    lines.push(`  FAILED ${test.name}`, indent(test.message), indent(test.trace));
  }
  for (const error of run.errors) {
    lines.push(`  ERROR ${JSON.stringify(error)}`);
  }
  if (run.crashed) {
    const stopped = run.code === 124 || run.code === 137;
    const why = stopped ? 'was stopped when the time was up' : `ended with code ${run.code}`;
    lines.push(`  The runner ${why}. From its log:`, indent(endOfLog(join(folder, `${name}.log`))));
  }
  // One write, so that two projects that end at once do not mix their lines.
  process.stdout.write(lines.filter(line => line !== '').join('\n') + '\n');
}

function printTotal(folder) {
  const runs = readdirSync(folder).filter(file => file.endsWith('.code')).sort()
    .map(file => read(folder, file.slice(0, -'.code'.length)));
  const slowest = runs.flatMap(run => run.tests).sort((a, b) => b.duration - a.duration).slice(0, slowestCount);
  console.log(`The ${slowest.length} slowest tests:`);
  for (const test of slowest) {
    console.log(`${(test.duration / 1000).toFixed(2).padStart(9)} s  ${test.name}`);
  }
  for (const run of runs.filter(run => run.failed > 0)) {
    console.log(`${run.name}: ${run.failed} failed`);
    run.failures.forEach(test => console.log(`  ${test.name}`));
  }
  const passed = runs.reduce((sum, run) => sum + run.passed, 0);
  const failed = runs.reduce((sum, run) => sum + run.failed, 0);
  if (passed + failed === 0) {
    console.log('No test ran at all, which counts as a failure.');
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

/** The last lines of a log, without the test framework's own frames. */
function endOfLog(file) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return lines.filter(line => !/^\s*at (Xunit|System)\./.test(line)).slice(-logLinesShown)
    .map(line => line.slice(0, logLineWidth)).join('\n');
}

function indent(text) {
  return (text ?? '').split('\n').filter(line => line.trim() !== '').map(line => `    ${line}`).join('\n');
}

const [mode, folder, name] = process.argv.slice(2);
if (mode === 'project') {
  printProject(folder, name);
} else {
  printTotal(folder);
}
