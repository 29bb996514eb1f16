import Clientele
import GRDB

extension SQLiteStore {
    static func configuration(_ durability: Durability, patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // A page changes in many acts before it is copied from the write-ahead log into the database, where the log may be long.
            try database.execute(
                sql: """
                    PRAGMA synchronous = \(durability.rawValue);
                    PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -65536;
                    PRAGMA wal_autocheckpoint = 32768;
                    """)
        }
        return configuration
    }
}
