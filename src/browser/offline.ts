// On the page that stands for another while there is no connection: opens that one as soon as it can.

addEventListener('online', () => location.reload())
