// The codes of ISO 4217 list one, with the ones that were withdrawn within living memory of a ledger, since old rows keep their code.

extension Currency {
    /// The number of minor-unit digits that ISO 4217 gives a code.
    ///
    /// The codes for which the standard says "not applicable" (precious metals, units of account, testing, XXX) count in hundredths.
    ///
    /// - Parameter code: Three capital letters.
    /// - Returns: The digits, or `nil` for a code that is not listed.
    static func minorUnitDigits(ofCode code: String) -> Int? {
        digitsByCode[code]
    }

    /// Every listed code, in alphabetical order.
    package static var listedCodes: [String] { digitsByCode.keys.sorted() }

    private static let digitsByCode: [String: Int] = {
        var digits: [String: Int] = [:]
        for (count, codes) in [(0, withoutDigits), (2, withTwoDigits), (3, withThreeDigits), (4, withFourDigits), (2, notApplicable)] {
            for code in codes.split(whereSeparator: { $0 == " " || $0 == "\n" }) { digits[String(code)] = count }
        }
        return digits
    }()

    private static let withoutDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"

    private static let withThreeDigits = "BHD IQD JOD KWD LYD OMR TND"

    private static let withFourDigits = "CLF UYW"

    private static let notApplicable = "XAD XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX"

    private static let withTwoDigits = """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
        COU CRC CUC CUP CVE CZK DKK DOP DZD EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR
        IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL LTL LVL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD
        NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL
        THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VEF VES WST XCD XCG YER ZAR ZMW ZWG ZWL
        """
}
