import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The browsers of the tests: real ones, from the system's packages. */
const BROWSERS = [
  { file: '/usr/bin/chromium', name: 'chromium' },
  { file: '/usr/bin/firefox-esr', name: 'firefox-esr' },
];
const FONTS = { file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', name: 'fonts-noto-cjk' };

/** Installs what is missing on Debian or Ubuntu as root; elsewhere says what to install, and fails. */
export function ensureBrowsers() {
  const missing = [...BROWSERS, FONTS].filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (missing.length === 0) return;
  const canInstall = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!canInstall) {
    console.error(`The page tests need these packages (Debian's names): ${missing.join(' ')}.`);
    console.error(`Install them, then run this again:  sudo apt-get install -y ${missing.join(' ')}`);
    console.error(`They are looked for at ${BROWSERS.map(({ file }) => file).join(' and ')}.`);
    process.exit(1);
  }
  console.log(`installing ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}
