export {
  createRestorer,
  type Restoration,
  type RestoredSyllable,
  type RestoreOptions,
  type Restorer,
  restoreData,
} from '../restore/restorer.js'
