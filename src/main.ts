import { mount } from 'svelte';
import App from './App.svelte';
import { browserRunners } from './engine/browser-pool';
import { Pool } from './engine/pool';
import { Address } from './state/address.svelte';
import { Appearance } from './state/appearance.svelte';
import { Session } from './state/session.svelte';
import './ui/tokens.css';

// Workers first: they load and warm up while the page is put together.
const pool = new Pool(browserRunners());
const address = new Address();
const session = new Session(pool, address.sight);
address.onmove = (sight) => session.look(sight);
const target = document.getElementById('app');
if (target) mount(App, { target, props: { session, appearance: new Appearance(), address } });
