/** Every story in `content/`, as `npm run build` lists them in the order of their file names. */
declare module '#stories' {
  const stories: import('./built.ts').BuiltStory[]
  export default stories
}
