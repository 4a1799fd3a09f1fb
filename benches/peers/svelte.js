// The page as one would write it in Svelte.
import { mount } from "svelte";
import { app, live, load } from "./dossier.js";
import App from "./App.svelte";

const dossier = await load();
mount(App, { target: app(), props: { dossier } });
live();
