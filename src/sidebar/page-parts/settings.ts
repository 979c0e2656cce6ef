/** What a sheet's columns and settings are: fetched when one of them is first opened. */
export { ColumnsView } from '../views/columns';
export { SettingsView } from '../views/settings';
