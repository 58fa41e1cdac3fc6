import { newApp } from './app.tsx'

export default newApp()
