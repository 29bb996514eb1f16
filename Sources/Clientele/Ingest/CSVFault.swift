/// Why a line breaks the CSV grammar, and where.
package struct CSVFault: Sendable, Hashable {
    /// The kinds of broken grammar.
    package enum Kind: Sendable, Hashable {
        /// A quote in a field that does not begin with one.
        case quoteInField
        /// Text between a closing quote and the next comma.
        case textAfterQuote
        /// A quote that the file never closes.
        case unclosedQuote
        /// A carriage return outside quotes that no line feed follows.
        case loneCarriageReturn
        /// A zero byte.
        case zeroByte
        /// A record beyond ``CSVParser/maximumRecordBytes``.
        case tooLong
        /// A record beyond ``CSVParser/maximumFields``.
        case tooManyFields
    }

    /// What is wrong.
    package let kind: Kind
    /// The physical line: the record's first, or for an unclosed quote the one it opens in.
    package let line: Int
    /// The field, counted from 1; `nil` where the record as a whole is at fault.
    package let column: Int?

    package init(kind: Kind, line: Int, column: Int?) {
        self.kind = kind
        self.line = line
        self.column = column
    }

    /// What is wrong, in words.
    package var message: String {
        switch kind {
        case .quoteInField: "a quote stands inside a field that does not begin with one"
        case .textAfterQuote: "text follows the closing quote of a field"
        case .unclosedQuote: "the quote that opens here is not closed by the end of the file"
        case .loneCarriageReturn: "a carriage return stands alone, without a line feed"
        case .zeroByte: "a zero byte stands in the text"
        case .tooLong: "the record is longer than \(CSVParser.maximumRecordBytes >> 20) MiB"
        case .tooManyFields: "the record has more than \(CSVParser.maximumFields) fields"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch kind {
        case .quoteInField, .textAfterQuote: "put the whole field in quotes and double the quotes in it"
        case .unclosedQuote: "close the quote, or double it where it is part of the text"
        case .loneCarriageReturn: "end lines with a line feed, or with a carriage return and a line feed"
        case .zeroByte: "save the file as UTF-8"
        case .tooLong: "look for a quote that is not closed"
        case .tooManyFields: "check that this is a CSV file"
        }
    }
}
