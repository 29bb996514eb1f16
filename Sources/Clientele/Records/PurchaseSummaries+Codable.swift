extension PurchaseSummaries: Codable {
    private enum CodingKeys: String, CodingKey {
        case version
        case currency
        case netting
        case repeatedRecords
        case customers
    }

    /// One customer's cells as columns, with amounts in minor units and days counted from 1970-01-01.
    private struct EncodedCustomer: Codable {
        var id: String
        var grossPurchases: Int64
        var grossRefunds: Int64
        var days: [Int32]
        var nets: [Int64]
        var purchaseLines: [UInt32]
        var refundLines: [UInt32]
        var orders: [String?]?
        var costs: [Int64]?
        var linesWithoutCost: [UInt32]?
        var grossCosts: Int64?
        var grossCostCredits: Int64?
    }

    /// Writes the summaries in format version 1.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(PurchaseSummaries.formatVersion, forKey: .version)
        try values.encode(currency, forKey: .currency)
        try values.encode(netting, forKey: .netting)
        try values.encode(repeatedRecords, forKey: .repeatedRecords)
        var list = values.nestedUnkeyedContainer(forKey: .customers)
        for customer in 0..<customers.count {
            let range = starts[customer]..<starts[customer + 1]
            try list.encode(
                EncodedCustomer(
                    id: customers[customer], grossPurchases: grossPurchases[customer], grossRefunds: grossRefunds[customer],
                    days: Array(cells.days[range]), nets: Array(cells.nets[range]), purchaseLines: Array(cells.purchaseLines[range]),
                    refundLines: Array(cells.refundLines[range]),
                    orders: netting == .order ? range.map { orderName(cells.order($0)) } : nil,
                    costs: cells.hasCosts ? Array(cells.costs[range]) : nil,
                    linesWithoutCost: cells.hasCosts ? Array(cells.linesWithoutCost[range]) : nil,
                    grossCosts: cells.hasCosts ? grossCosts[customer] : nil,
                    grossCostCredits: cells.hasCosts ? grossCostCredits[customer] : nil))
        }
    }

    private func orderName(_ code: UInt32) -> String? {
        code == 0 ? nil : orders[Int(code &- 1)]
    }

    /// Reads summaries of format version 1 and checks that they hold together.
    ///
    /// - Parameter decoder: The decoder to read from.
    /// - Throws: ``ClienteleError/Code/unreadableEncoding`` for another version or columns that contradict each other.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let version = try values.decode(Int.self, forKey: .version)
        guard version == PurchaseSummaries.formatVersion else {
            throw PurchaseSummaries.unreadable("summaries of format version \(version) cannot be read")
        }
        try self.init(netting: values.decode(RefundNetting.self, forKey: .netting))
        currency = try values.decodeIfPresent(Currency.self, forKey: .currency)
        repeatedRecords = try values.decode(Int.self, forKey: .repeatedRecords)
        let list = try values.decode([EncodedCustomer].self, forKey: .customers)
        let hasCosts = list.first?.costs != nil
        for customer in list { try PurchaseSummaries.requireShape(of: customer, orders: netting == .order, costs: hasCosts) }
        let orderColumn = PurchaseSummaries.orderColumn(of: list)
        orders = orderColumn.texts
        for customer in list { try append(customer, orderColumn: orderColumn, hasCosts: hasCosts) }
        guard list.isEmpty == (currency == nil) else { throw PurchaseSummaries.unreadable("amounts and currency are not there together") }
        guard repeatedRecords >= 0 else { throw PurchaseSummaries.unreadable("there are fewer than no repeated records") }
    }

    /// Checks that a customer has the columns of all customers, each with one entry a cell.
    private static func requireShape(of customer: EncodedCustomer, orders hasOrders: Bool, costs hasCosts: Bool) throws {
        let count = customer.days.count
        let counts = [
            customer.nets.count, customer.purchaseLines.count, customer.refundLines.count, customer.orders?.count ?? count,
            customer.costs?.count ?? count, customer.linesWithoutCost?.count ?? count,
        ]
        let costParts = [
            customer.costs != nil, customer.linesWithoutCost != nil, customer.grossCosts != nil, customer.grossCostCredits != nil,
        ]
        guard count > 0, counts.allSatisfy({ $0 == count }), (customer.orders != nil) == hasOrders, costParts.allSatisfy({ $0 == hasCosts })
        else { throw unreadable("the columns of customer '\(customer.id)' do not fit together") }
    }

    /// All order names, coded by rank.
    private static func orderColumn(of list: [EncodedCustomer]) -> CodedTexts {
        var column = CodedColumn()
        var row = 0
        for customer in list {
            for name in customer.orders ?? [] {
                if let name { column.set(name, row: row) }
                row += 1
            }
        }
        return column.finished(rows: row)
    }

    private mutating func append(_ customer: EncodedCustomer, orderColumn: CodedTexts, hasCosts: Bool) throws {
        var previous: PurchaseCells.Cell?
        var amounts = SignedSums()
        var costs = SignedSums()
        for index in customer.days.indices {
            let cell = PurchaseCells.Cell(
                day: customer.days[index], order: orderColumn.code(cells.count), net: customer.nets[index],
                purchaseLines: customer.purchaseLines[index], refundLines: customer.refundLines[index], cost: customer.costs?[index] ?? 0,
                linesWithoutCost: customer.linesWithoutCost?[index] ?? 0)
            guard cell.isPossible, previous.map({ $0.precedes(cell) }) ?? true else {
                throw PurchaseSummaries.unreadable("the days of customer '\(customer.id)' are empty, impossible or out of order")
            }
            amounts.add(cell.net)
            costs.add(cell.cost)
            try cells.append(cell, toLast: false, orders: netting == .order, costs: hasCosts)
            previous = cell
        }
        let costSums = (customer.grossCosts ?? 0, customer.grossCostCredits ?? 0)
        guard amounts.fit(customer.grossPurchases, customer.grossRefunds), costs.fit(costSums.0, costSums.1) else {
            throw PurchaseSummaries.unreadable("the amounts of customer '\(customer.id)' do not add up")
        }
        grossPurchases.append(customer.grossPurchases)
        grossRefunds.append(customer.grossRefunds)
        grossCosts.append(costSums.0)
        grossCostCredits.append(costSums.1)
        try appendName(customer.id)
        starts.append(cells.count)
    }

    /// What the cells of one customer come to above and below zero.
    private struct SignedSums {
        private var above = ExactSum()
        private var below = ExactSum()

        mutating func add(_ number: Int64) {
            if number > 0 { above.add(number) } else { below.add(number) }
        }

        /// Whether rows that come to these sums above and below zero can have made the cells: within a cell both kinds cancel out in part.
        func fit(_ gross: Int64, _ credits: Int64) -> Bool {
            above.value <= Int128(gross) && below.value >= Int128(credits) && above.value + below.value == Int128(gross) + Int128(credits)
        }
    }

    private mutating func appendName(_ id: String) throws {
        var id = id
        let isInOrder =
            customers.count == 0
            || customers.withBytes(at: customers.count - 1) { last in id.withUTF8 { TextTable.precedes(last, $0) } }
        guard isInOrder, !id.isEmpty else { throw PurchaseSummaries.unreadable("customer '\(id)' is out of order or named twice") }
        id.withUTF8 { customers.append($0) }
    }

    private static func unreadable(_ message: String) -> ClienteleError {
        ClienteleError(.unreadableEncoding, message, remedy: "summarise the purchases again with this version")
    }
}
