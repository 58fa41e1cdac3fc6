// On the page that stands for another while there is no connection: opens the address as soon as it
// can, without sending again what was sent to it.

addEventListener('online', () => location.replace(location.href))
