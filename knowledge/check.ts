import { checkFolder } from './report';

const report = checkFolder(process.argv[2] ?? 'knowledge', new Date().toISOString().slice(0, 10));
(report.ok ? console.log : console.error)(report.text);
if (!report.ok) process.exitCode = 1;
