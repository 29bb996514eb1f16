/// A finished optional text column: the different texts in byte order, and for each row a rank plus one, or 0 for none.
package struct CodedTexts: Sendable, Equatable {
    package var texts = TextTable()
    /// One code a row, or empty where no row has a text.
    package var codes: [UInt32] = []

    package init(texts: TextTable = TextTable(), codes: [UInt32] = []) {
        self.texts = texts
        self.codes = codes
    }

    /// The code of a row; 0 for none.
    package func code(_ row: Int) -> UInt32 {
        codes.isEmpty ? 0 : codes[row]
    }

    /// The text of a row.
    package func text(_ row: Int) -> String? {
        let code = code(row)
        return code == 0 ? nil : texts[Int(code &- 1)]
    }

    /// The same column with its rows in another order.
    func gathered(_ order: [UInt32]) -> CodedTexts {
        codes.isEmpty ? self : CodedTexts(texts: texts, codes: order.map { codes[Int($0)] })
    }
}
