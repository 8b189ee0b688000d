import { checkFolder } from './report';

const report = checkFolder(process.argv[2] ?? 'knowledge');
(report.ok ? console.log : console.error)(report.text);
if (!report.ok) process.exitCode = 1;
