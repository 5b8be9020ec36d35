// Starts the application in the page.
import { createRoot } from 'react-dom/client'
import { must } from '../model/must.ts'

createRoot(must(document.getElementById('root'))).render(null)
