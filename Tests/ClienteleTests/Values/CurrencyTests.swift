import Clientele
import Foundation
import Testing

@Suite struct CurrencyTests {
    /// The codes in force after ISO 4217 list one of 2024, with the digits of those that have not two.
    private static let inForce = """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD3 BIF0 BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
        CLF4 CLP0 CNY COP COU CRC CUP CVE CZK DJF0 DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF0 GTQ GYD HKD HNL HTG
        HUF IDR ILS INR IQD3 IRR ISK0 JMD JOD3 JPY0 KES KGS KHR KMF0 KPW KRW0 KWD3 KYD KZT LAK LBP LKR LRD LSL LYD3 MAD MDL MGA MKD
        MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR3 PAB PEN PGK PHP PKR PLN PYG0 QAR RON RSD RUB RWF0
        SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND3 TOP TRY TTD TWD TZS UAH UGX0 USD USN UYI0 UYU
        UYW4 UZS VED VES VND0 VUV0 WST XAF0 XAG XAU XBA XBB XBC XBD XCD XDR XOF0 XPD XPF0 XPT XSU XTS XUA XXX YER ZAR ZMW ZWG
        """

    @Test("every currency in force is known with its digits")
    func listOne() throws {
        let entries = Self.inForce.split { $0 == " " || $0 == "\n" }
        #expect(entries.count == 178)
        for entry in entries {
            let code = String(entry.prefix(3))
            let digits = entry.count == 4 ? Int(entry.suffix(1)) : 2
            #expect(try Currency(code).minorUnitDigits == digits, "\(code)")
        }
    }

    @Test("listed codes are three capital letters, and Foundation knows nearly all of them")
    func listedCodes() {
        let known = Set(Locale.Currency.isoCurrencies.map(\.identifier).map { $0.uppercased() })
        let unknown = Currency.listedCodes.filter { !known.contains($0) }
        #expect(unknown.count <= 6, "\(unknown)")
        #expect(Currency.listedCodes.allSatisfy { $0.utf8.count == 3 && $0.utf8.allSatisfy { (65...90).contains($0) } })
    }

    @Test("codes that ISO 4217 has not are refused", arguments: ["", "EURO", "eur", "E", "ABC", "€", "EU R", "EUR "])
    func unknownCodes(code: String) {
        #expect {
            _ = try Currency(code)
        } throws: { ($0 as? ClienteleError)?.code == .unknownCurrency }
    }

    @Test("units of account may have names of their own, but not a listed one with other digits")
    func customUnits() throws {
        #expect(try Currency(custom: "points", minorUnitDigits: 0).minorUnitDigits == 0)
        #expect(try Currency(custom: "EUR", minorUnitDigits: 2) == .eur)
        for (code, digits) in [("EUR", 3), ("", 2), ("a b", 2), ("points", -1), ("points", 10), ("ABCDEFGHIJKLMNOPQ", 2), ("점수", 0)] {
            #expect(throws: ClienteleError.self, "\(code)") { try Currency(custom: code, minorUnitDigits: digits) }
        }
    }

    @Test("currencies are written to JSON and read back")
    func coding() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let currencies = [Currency.eur, .none, try Currency(custom: "points", minorUnitDigits: 0)]
        let data = try encoder.encode(currencies)
        #expect(String(decoding: data, as: UTF8.self) == #"["EUR","XXX",{"code":"points","minorUnitDigits":0}]"#)
        #expect(try JSONDecoder().decode([Currency].self, from: data) == currencies)
        for bad in [#"["eur"]"#, #"[{"code":"EUR","minorUnitDigits":3}]"#, "[1]"] {
            #expect(throws: (any Error).self) { try JSONDecoder().decode([Currency].self, from: Data(bad.utf8)) }
        }
    }
}
