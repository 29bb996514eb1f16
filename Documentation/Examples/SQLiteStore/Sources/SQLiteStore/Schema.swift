import GRDB

/// The tables, and how a database of an earlier version of this store becomes one of the present.
///
/// Ids of customers stand in one table, and every other table has their numbers: a person is forgotten by one change of name, and rows
/// stay small. The tables of facts are clustered by customer and record number, which is the order they are read in: a reading of all
/// records goes through each table once, from page to page, and sorts nothing.
///
/// - Days are counted from 1970-01-01, amounts are in minor units of the one currency of the store, truth values are 0 and 1.
/// - A record's number is its place in the order of appending, over all tables; `customer` is 0 for a record without a customer.
/// - `concluded` is the day by which the age of a record counts, where that is not a day of its own.
/// - Numbers of customers come from `customer_id` within the same transaction, so that no foreign keys need to be checked.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        // A step that was released is never changed, so it says in full what it makes.
        migrator.registerMigration("1: tables") { db in
            try db.execute(sql: Schema.store + Schema.customers)
            for (table, columns) in Schema.facts {
                try db.execute(
                    sql: """
                        CREATE TABLE \(table) (
                            customer INTEGER NOT NULL, number INTEGER NOT NULL, day INTEGER, \(columns),
                            PRIMARY KEY (customer, number)
                        ) STRICT, WITHOUT ROWID;
                        """)
            }
            try db.execute(sql: "CREATE INDEX lead_referrer ON lead (referrer) WHERE referrer IS NOT NULL")
        }
        return migrator
    }

    private static let store = """
        CREATE TABLE store (
            only INTEGER PRIMARY KEY CHECK (only = 1), revision INTEGER NOT NULL, next_number INTEGER NOT NULL,
            currency TEXT, currency_digits INTEGER, fingerprint_key_low INTEGER NOT NULL, fingerprint_key_high INTEGER NOT NULL
        ) STRICT;
        INSERT INTO store VALUES (1, 0, 1, NULL, NULL, random(), random());
        CREATE TABLE act (
            key TEXT PRIMARY KEY, fingerprint INTEGER NOT NULL, revision INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    private static let customers = """
        CREATE TABLE customer_id (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE customer (
            customer INTEGER PRIMARY KEY, version INTEGER NOT NULL, kind TEXT, since INTEGER, is_target INTEGER NOT NULL,
            account_manager TEXT, division TEXT, parent INTEGER, attributes TEXT
        ) STRICT;
        CREATE INDEX customer_parent ON customer (parent) WHERE parent IS NOT NULL;
        """

    private static let facts = [
        (
            "purchase",
            """
            amount INTEGER NOT NULL, record_id TEXT, order_id TEXT, quantity INTEGER, product TEXT, category TEXT, channel TEXT,
            region TEXT, cost INTEGER
            """
        ),
        (
            "contact",
            """
            record_id TEXT, channel TEXT, direction TEXT, handler TEXT, purpose TEXT, outcome TEXT, minutes INTEGER, cost INTEGER,
            campaign_id TEXT
            """
        ),
        (
            "service_case",
            """
            concluded INTEGER, kind TEXT NOT NULL, record_id TEXT, first_response_minutes INTEGER, settlement_minutes INTEGER,
            is_open INTEGER NOT NULL, is_escalated INTEGER NOT NULL, disputed_amount INTEGER, handler TEXT, channel TEXT
            """
        ),
        ("campaign", "campaign_id TEXT NOT NULL, last_day INTEGER, name TEXT, channel TEXT, cost INTEGER, target_segment TEXT"),
        (
            "campaign_response",
            """
            concluded INTEGER, campaign_id TEXT NOT NULL, campaign_group TEXT NOT NULL, has_responded INTEGER NOT NULL,
            contact_day INTEGER, response_day INTEGER, revenue INTEGER, cost INTEGER
            """
        ),
        (
            "lead",
            """
            concluded INTEGER, lead_id TEXT NOT NULL, source TEXT, referrer INTEGER, stage TEXT, outcome TEXT, closed_day INTEGER,
            has_money INTEGER, has_authority INTEGER, has_need INTEGER, buying_roles INTEGER NOT NULL, expected_amount INTEGER,
            last_touch_day INTEGER, next_touch_day INTEGER, owner TEXT, division TEXT, attributes TEXT
            """
        ),
        ("stage_change", "stage_before TEXT, stage_after TEXT NOT NULL, sequence INTEGER NOT NULL, lead_id TEXT"),
        ("contract", "end_day INTEGER, end_reason TEXT, record_id TEXT, product TEXT, annual_amount INTEGER"),
        (
            "invoice",
            """
            concluded INTEGER, amount INTEGER NOT NULL, due_day INTEGER, paid_day INTEGER, paid_amount INTEGER,
            is_disputed INTEGER NOT NULL, record_id TEXT, order_id TEXT, campaign_id TEXT
            """
        ),
        (
            "survey",
            """
            kind TEXT NOT NULL, scale_lowest INTEGER NOT NULL, scale_highest INTEGER NOT NULL, question TEXT, score INTEGER,
            expectation INTEGER, perception INTEGER, record_id TEXT
            """
        ),
    ]
}
