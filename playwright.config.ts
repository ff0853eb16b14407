import { defineConfig } from '@playwright/test';

const BUILT = 'http://127.0.0.1:4173';
const SOURCE = 'http://127.0.0.1:4174';
const vite = 'node node_modules/vite/bin/vite.js';

export default defineConfig({
  testDir: 'test/pages',
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  workers: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/pages.json' }]],
  use: { baseURL: BUILT, locale: 'en-US' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: '/usr/bin/chromium',
          args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    {
      name: 'firefox',
      use: {
        browserName: 'firefox',
        channel: 'moz-firefox',
        launchOptions: { executablePath: '/usr/bin/firefox-esr' },
      },
    },
  ],
  webServer: [
    { command: `${vite} preview --host 127.0.0.1 --port 4173 --strictPort`, url: BUILT, reuseExistingServer: false },
    { command: `${vite} --host 127.0.0.1 --port 4174 --strictPort`, url: SOURCE, reuseExistingServer: false },
  ],
});
