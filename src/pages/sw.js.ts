/**
 * The worker while the site is edited: none. One that a built site left at this address would go on showing that site;
 * this takes its place and leaves. The build writes the real one over it.
 */
import type { APIRoute } from 'astro';

const LEAVE = `self.addEventListener('install',()=>self.skipWaiting());
self.addEventListener('activate',(event)=>event.waitUntil(self.registration.unregister()
.then(()=>self.clients.matchAll({type:'window'})).then((all)=>all.forEach((one)=>one.navigate(one.url)))));
`;

export const GET: APIRoute = () => new Response(LEAVE, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
