import Clientele
import GRDB

extension SQLiteStore {
    static func configuration(_ durability: Durability, patience: Double) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience)
        configuration.prepareDatabase { database in
            // The size of a page is settled with the first page; it does nothing to a database that is there.
            try database.execute(
                sql: """
                    PRAGMA page_size = 8192;
                    PRAGMA synchronous = \(durability.rawValue);
                    PRAGMA secure_delete = ON;
                    PRAGMA cache_size = -65536;
                    PRAGMA wal_autocheckpoint = 8192;
                    """)
        }
        return configuration
    }
}
