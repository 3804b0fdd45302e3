export { staffologyhr } from './server.ts';
