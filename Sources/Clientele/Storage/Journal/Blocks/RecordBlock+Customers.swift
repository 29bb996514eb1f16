extension RecordBlock {
    /// The different customers that the records of a block belong to or name, in no order that means anything; nothing but the ids is read.
    ///
    /// - Parameter bytes: A block of any kind.
    /// - Returns: The customers.
    /// - Throws: ``BlockFault`` for bytes that are no block.
    static func customers(in bytes: UnsafeRawBufferPointer) throws(BlockFault) -> Set<CustomerID> {
        let header = try BlockHeader(bytes)
        var customers: Set<CustomerID> = []
        for kind in kinds where kind.blockCode == header.kind {
            for index in kind.customerColumns {
                let texts = try BlockTexts(header.column(index), rows: header.rows)
                for number in 0..<texts.count { customers.insert(CustomerID(texts.string(number))) }
            }
        }
        return customers
    }
}

extension BlockRecord {
    fileprivate static var customerColumns: [Int] { columns.indices.filter { columns[$0].namesCustomers } }
}
