extension SevenPSentence {
    /// The sentence in English.
    package func english(_ numbers: NumberText) -> String {
        switch self {
        case .unavailable(let part, let needs, let reason):
            "\(part): \(reason). Needs \(needs)."
        case .rowsShown(let shown, let count):
            "\(numbers.integer(shown)) of \(numbers.integer(count)) are shown."
        case .profitBasis(let lines, let withoutCost):
            """
            \(numbers.integer(withoutCost)) of \(numbers.integer(lines)) \(lines == 1 ? "purchase line has" : "purchase lines have") no \
            recorded cost.
            """
        case .costsAssumed:
            "Lines without a cost were taken to cost the assumed share of their amount."
        case .costsMissing:
            "Lines without a cost were taken to cost nothing, so profits are too high."
        case .revenueInPlaceOfProfit:
            "No cost of goods is recorded: what is called profit here is revenue less the other costs that are known."
        case .netProfitOf(let buyers, let amount):
            "\(numbers.integer(buyers)) \(buyers == 1 ? "buyer brings" : "buyers bring") a net profit of \(amount)."
        case .lossMakers(let customers, let share, let amount):
            "\(numbers.integer(customers)) of them (\(numbers.percent(share, upTo: 1))) cost more than they bring: \(amount) together."
        case .noLossMakers:
            "None of them costs more than they bring."
        case .whalePeak(let customerShare, let profitShare):
            """
            The curve is highest after \(numbers.percent(customerShare, upTo: 1)) of the customers, at \
            \(numbers.percent(profitShare, upTo: 1)) of the profit of all.
            """
        case .whalePeakAmount(let customerShare, let amount):
            "The curve is highest after \(numbers.percent(customerShare, upTo: 1)) of the customers, at \(amount)."
        case .peakAt(let share):
            "peak at \(numbers.percent(share, upTo: 1))"
        case .whaleMeaning:
            "Customers stand from the most to the least profitable. Where the curve falls, customers cost more than they bring."
        case .aliveOnceMeaning:
            """
            In the model (BG/NBD) customers can leave only after a repeat purchase: whoever bought once counts as active for certain, however \
            long the silence. The table tells about those who bought again.
            """
        case .spentOnOthers(let amount, let others):
            """
            Beyond that, \(amount) were spent on \(numbers.integer(others)) \(others == 1 ? "customer who has" : "customers who have") \
            not bought yet.
            """
        case .reconciles:
            "The statements add up to the ledger to the last minor unit."
        case .reconcilesNot:
            "The statements do not add up to the ledger."
        case .treatmentMeaning(let median):
            "Grow and keep earn a profit, fix and let go do not; grow and fix have a potential above the median of \(median)."
        case .paybackMeaning:
            "A cohort has paid back when its marginal profit reaches what it cost to win it; a dash stands for not yet."
        case .equityExpected(let amount, let customers):
            "\(numbers.integer(customers)) \(customers == 1 ? "buyer is" : "buyers are") expected to bring another \(amount)."
        case .revenueChange(let isRise, let amount, let first, let last):
            "From \(first) to \(last), revenue \(isRise ? "rose" : "fell") by \(amount) against the period before."
        case .bridgeStep(let name, let amount):
            "\(name): \(amount)."
        case .bridgeDescription(let first, let last):
            "Columns that lead from a revenue of \(first) to one of \(last), step by step."
        case .factorsMeaning:
            """
            Each factor’s part is its Shapley value: the mean of what its change does in every order of the factors, so that the parts \
            add up to the whole.
            """
        case .customersBridgeMeaning:
            """
            New ones bought for the first time, those who came back had not bought in the period before, those who stopped bought only \
            in it.
            """
        case .trendMeaning:
            """
            Trends compare purchase lines with those of the others of the same kind, month by month, so that neither a season nor the \
            growth of all counts.
            """
        case .seasonMeaning:
            "2 stands for twice as much against the others as in a mean month. A mark (*) stands for a season that chance does not explain."
        case .largestCustomers(let share, let single):
            """
            The largest tenth of the customers brings \(numbers.percent(share, upTo: 1)) of the revenue, the largest one \
            \(numbers.percent(single, upTo: 1)).
            """
        case .idleRule(let days, let silent):
            """
            An account is idle after \(numbers.integer(days)) days without a contact, case or lead touched. A mark (*) stands for \
            nobody seen in the records for \(numbers.integer(silent)) days.
            """
        case .overdueBy(let from, let through):
            "\(numbers.integer(from)) to \(numbers.integer(through)) days"
        case .overdueFrom(let from):
            "\(numbers.integer(from)) days and more"
        case .shareOfLargest(let share):
            "\(numbers.percent(share, upTo: 1))"
        case .basketsOf(let customers, let baskets, let products):
            """
            \(numbers.integer(customers)) \(customers == 1 ? "customer has" : "customers have") filled \(numbers.integer(baskets)) \
            \(baskets == 1 ? "basket" : "baskets") with \(numbers.integer(products)) \
            \(products == 1 ? "different product" : "different products").
            """
        case .linesWithoutProduct(let lines, let total):
            """
            \(numbers.integer(lines)) of \(numbers.integer(total)) \(total == 1 ? "purchase line names" : "purchase lines name") no \
            product.
            """
        case .strongestPair(let first, let second, let lift, let baskets):
            """
            \(first) and \(second) are together in \(numbers.integer(baskets)) \(baskets == 1 ? "basket" : "baskets"), \
            \(numbers.decimal(lift, upTo: 2)) times as often as by chance.
            """
        case .liftMeaning:
            """
            1 stands for no relation, above 1 for together more often, below 1 for together less often than by chance. Products are \
            compared within months, so that a common season does not count.
            """
        case .pairsMeaning:
            "Complements and substitutes are named only where chance does not explain them, corrected for the number of pairs compared."
        case .rulesShown(let rules, let baskets):
            """
            \(numbers.integer(rules)) \(rules == 1 ? "rule holds" : "rules hold") among sets of products that are in at least \
            \(numbers.integer(baskets)) \(baskets == 1 ? "basket" : "baskets").
            """
        case .gapsOf(let customers, let gaps, let amount):
            """
            \(numbers.integer(customers)) \(customers == 1 ? "customer lacks" : "customers lack") something that goes with what they \
            have, worth \(amount) as expected (\(numbers.integer(gaps)) \(gaps == 1 ? "gap" : "gaps")).
            """
        case .steadinessMeaning:
            "X, Y and Z tell how much demand varies from month to month, season included."
        case .campaignCount(let campaigns, let withControl):
            """
            \(numbers.integer(campaigns)) \(campaigns == 1 ? "campaign" : "campaigns"), \(numbers.integer(withControl)) of them with a \
            control group that was held back.
            """
        case .campaignsLeftOut(let count):
            "\(numbers.integer(count)) \(count == 1 ? "earlier campaign is" : "earlier campaigns are") left out."
        case .marginUsed(let share):
            "\(numbers.percent(share, upTo: 1)) of revenue counts as margin."
        case .upliftMeaning:
            "The uplift is the response of those contacted less that of those held back: only that is due to the campaign."
        case .stillRunning:
            "* The campaign still runs; responses may yet come."
        case .qiniDescription(let campaign, let qini, let lower, let upper):
            """
            Additional responses of \(campaign) as more and more customers are contacted, the best segments first. Qini coefficient \
            \(qini) (\(lower) to \(upper)).
            """
        case .qiniTitle(let campaign):
            "Qini curve: \(campaign)"
        case .qiniMeaning:
            "The farther the curve lies above the straight line, the more is gained by contacting the best segments first."
        case .segmentUpliftTitle(let campaign):
            "Uplift by segment: \(campaign)"
        case .fatigueMeaning(let days):
            "Contacts in the \(numbers.integer(days)) days before the campaign, over all campaigns."
        case .chosenTargets(let customers, let campaign, let cost):
            """
            \(numbers.integer(customers)) \(customers == 1 ? "customer is" : "customers are") worth contacting as \(campaign) did, at a \
            cost of \(cost).
            """
        case .groupsUnequal(let campaign):
            "The groups of \(campaign) are not as large as planned: until that is explained, they cannot be compared."
        case .customersKnown(let customers):
            "\(numbers.integer(customers)) \(customers == 1 ? "customer is" : "customers are") known."
        case .completenessTitle(let template):
            "How many records hold each field: \(template)"
        case .completenessMean(let template, let customers, let share):
            """
            Checklist “\(template)”: \(numbers.integer(customers)) \(customers == 1 ? "customer" : "customers"), on the mean \
            \(numbers.percent(share, upTo: 1)) of what ought to be known.
            """
        case .fieldKnown(let field, let share):
            "\(field): \(numbers.percent(share, upTo: 1))."
        case .risksOf(let customers, let amount):
            "\(numbers.integer(customers)) \(customers == 1 ? "customer has" : "customers have") an invoice; \(amount) are past due."
        case .clusterQuality(let count, let silhouette):
            """
            \(numbers.integer(count)) \(count == 1 ? "cluster" : "clusters"), chosen by the silhouette \
            (\(numbers.decimal(silhouette, upTo: 2)); 1 for clusters that stand well apart, 0 for none).
            """
        case .traitMeaning:
            """
            An index of 100 stands for the same as in the whole base. Only differences that chance does not explain are listed, \
            corrected for the number of comparisons.
            """
        case .groupOf(let basis, let name):
            "\(basis): \(name)"
        case .planOf(let required, let planned):
            """
            \(numbers.integer(required)) \(required == 1 ? "follow-up" : "follow-ups") came up; \(numbers.integer(planned)) are planned \
            within what managers can do.
            """
        case .urgentDeferred(let count, let manager):
            "\(manager) has no room for \(numbers.integer(count)) \(count == 1 ? "urgent follow-up" : "urgent follow-ups")."
        case .effectAssumed:
            """
            Expected effects rest on the assumed share that a follow-up gains of what is at stake; a trial with a control group tells \
            better ones. A mark (*) stands for urgent.
            """
        case .nothingToDo:
            "No follow-up came up."
        case .hypothesesTested(let count):
            """
            Of what might be chance, \(numbers.integer(count)) \(count == 1 ? "hypothesis was" : "hypotheses were") tested; told is \
            only what withstands Holm’s correction, so that the chance to tell anything that is not there is at most 5%.
            """
        case .nothingFound:
            "Nothing was found that calls for action."
        case .forecastOf(let first, let last, let amount, let lower, let upper):
            "From \(first) to \(last), revenue is expected at \(amount) (\(lower) to \(upper))."
        case .backtested(let expected, let actual, let isWithin):
            "The same forecast made earlier said \(expected), and \(actual) came: \(isWithin ? "within" : "outside") its interval."
        case .forecastMeaning:
            "The band is where the revenue of a month may well lie; months behind the line are counted, those ahead are expected."
        case .today:
            "today"
        case .leadsOf(let open, let won, let lost):
            """
            \(numbers.integer(open)) \(open == 1 ? "lead is" : "leads are") open, \(numbers.integer(won)) won and \
            \(numbers.integer(lost)) lost.
            """
        case .pipelineWorth(let full, let amount, let lower, let upper):
            "Over \(full), open leads are expected to bring \(amount) (\(lower) to \(upper))."
        case .staleLeadsOf(let leads, let days):
            """
            \(numbers.integer(leads)) \(leads == 1 ? "open lead has" : "open leads have") not been touched for \(numbers.integer(days)) \
            days or more.
            """
        case .lookAlikeQuality(let auc, let isUseful):
            """
            Among customers, the score tells the best from the others with an area under the curve of \(numbers.decimal(auc, upTo: 2)): \
            \(isUseful ? "better than chance" : "no better than chance").
            """
        case .noStage:
            "(no stage)"
        case .boughtAgainOf(let customers, let repeaters, let share):
            """
            Of \(numbers.integer(customers)) \(customers == 1 ? "customer" : "customers"), \(numbers.integer(repeaters)) \
            (\(numbers.percent(share, upTo: 1))) have bought again.
            """
        case .activeOf(let active, let share):
            "About \(numbers.integer(active)) (\(numbers.percent(share, upTo: 1))) are still customers."
        case .medianSecond(let days):
            "Half of the new customers have bought again after \(numbers.integer(days)) \(days == 1 ? "day" : "days")."
        case .halfNotReached:
            "Fewer than half of the new customers have bought again so far."
        case .boughtAgainShare(let days, let share):
            "After \(numbers.integer(days)) days: \(numbers.percent(share, upTo: 1))."
        case .survivalBandMeaning:
            """
            Customers who have not had the time yet count only as long as they were seen (Kaplan–Meier); the band is the interval of \
            confidence.
            """
        case .overdueMeaning(let from, let gone):
            """
            1 is where a customer’s next purchase falls due by its own rhythm; above \(numbers.decimal(from, upTo: 2)) it is overdue, \
            above \(numbers.decimal(gone, upTo: 2)) it counts as gone.
            """
        case .rangeAbove(let from, let to):
            "above \(from) to \(to)"
        case .rangeOpen(let from):
            "above \(from)"
        case .contractsMeaning(let days):
            """
            Of the contracts old enough, those whose premium of the month was paid within \(numbers.integer(days)) days of grace. Death \
            and maturity are no lapse.
            """
        case .monthOf(let name, let month):
            "\(name), month \(numbers.integer(month))"
        }
    }
}
