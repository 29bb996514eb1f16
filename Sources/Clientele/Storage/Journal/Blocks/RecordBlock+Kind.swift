extension RecordBlock {
    /// The number of a kind in files.
    static func code(of kind: RecordKind) -> UInt8 {
        switch kind {
        case .purchase: Purchase.blockCode
        case .customer: VersionedCustomer.blockCode
        case .contact: Contact.blockCode
        case .serviceCase: ServiceCase.blockCode
        case .campaign: Campaign.blockCode
        case .campaignResponse: CampaignResponse.blockCode
        case .lead: Lead.blockCode
        case .stageChange: StageChange.blockCode
        case .contract: Contract.blockCode
        case .invoice: Invoice.blockCode
        case .survey: Survey.blockCode
        }
    }

    /// The kind of a number.
    static func kind(ofCode code: UInt8) throws(BlockFault) -> RecordKind {
        guard let kind = RecordKind.allCases.first(where: { self.code(of: $0) == code }) else {
            throw BlockFault(offset: 1, what: "holds records of the unknown kind \(code)", isFromLaterVersion: true)
        }
        return kind
    }

    /// The kind of a block's records, from its first bytes alone.
    static func kind(_ bytes: UnsafeRawBufferPointer) throws(BlockFault) -> RecordKind {
        var source = ByteSource(bytes)
        return try kind(ofCode: BlockHeader.readStart(&source).kind)
    }
}
