extension PurchaseBlock {
    /// The places of the columns of a block of purchases.
    enum Column: Int {
        case customer
        case day
        case amount
        case id
        case order
        case quantity
        case product
        case category
        case channel
        case region
        case cost
    }
}

extension BlockHeader {
    /// A column of a block of purchases.
    func column(_ column: PurchaseBlock.Column) -> ByteSource { self.column(column.rawValue) }
}
