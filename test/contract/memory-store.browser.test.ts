import './memory-store.test.js';
