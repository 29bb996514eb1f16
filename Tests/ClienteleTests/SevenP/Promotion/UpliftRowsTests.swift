import Clientele
import Foundation
import Testing

@Suite("The customers of an experiment are read from CSV")
struct UpliftRowsTests {
    private func reading(
        _ text: String, options: CSVReadingOptions = CSVReadingOptions()
    ) throws -> (sample: UpliftSample?, outcome: IngestOutcome) {
        let folder = try TemporaryFolder()
        let path = folder.path("experiment.csv")
        try Data(text.utf8).write(to: URL(filePath: path))
        let read = try UpliftSample.reading(csv: path, options: options)
        withExtendedLifetime(folder) {}
        return read
    }

    @Test("all columns in any order, CRLF and quotes")
    func form() throws {
        let read = try reading(
            "\u{FEFF}group,converted,customer_id,cost,revenue,currency\r\ntreated,1,\"a, b\",0.20,12.50,EUR\r\ncontrol,false,c,,,EUR\r\n")
        let expected = try UpliftSample(
            isTreated: [true, false], hasConverted: [true, false], revenue: [1_250, 0], cost: [20, 0], currency: .eur)
        #expect(read.sample == expected && read.outcome.rowsRejected == 0 && read.outcome.currency == .eur)
    }

    @Test("without amounts there are none")
    func plain() throws {
        let read = try reading("customer,group,converted\n1,treated,0\n2,control,1\n")
        #expect(try read.sample == UpliftSample(isTreated: [true, false], hasConverted: [false, true]))
        #expect(try reading("customer,group,converted\n").sample == nil)
    }

    @Test("bad rows are named with what to do")
    func badRows() throws {
        var options = CSVReadingOptions()
        options.currency = .eur
        let read = try reading(
            "customer_id,group,converted,revenue\na,treated,1,1\na,control,0,1\n,treated,1,1\nb,test,1,1\nc,treated,2,1\nd,treated,1,1x\n"
                + "e,treated,,1\nf,control,0,2\n", options: options)
        #expect(read.outcome.rowsAccepted == 2 && read.outcome.rejectedRows.map(\.line) == [3, 4, 5, 6, 7, 8])
        #expect(read.outcome.rejectedRows.first?.message == "customer 'a' has a row already")
        #expect(read.sample?.count == 2)
    }
}
