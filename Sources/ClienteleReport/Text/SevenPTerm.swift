/// A word or short label of the sections on the seven analyses, apart from any language; beside ``Term``.
///
/// Each language answers for every term in a `switch`, so a missing translation does not compile. The raw values are stable: an app may
/// keep its own words as a dictionary from raw value to text.
public enum SevenPTerm: String, Sendable, Codable, CaseIterable {
    /// What all of the sections use.
    case unnamed, rest, notDone, name, customer, customers, share, customerShare, amount, line, revenue, lowerEnd, upperEnd, pValue,
        adjustedPValue, segment, tier, category, product, channel, region, month, quarter, year, period, firstDay, orders, difference,
        reason, ownFigure
    /// What customers are worth.
    case profitability, netProfit, netProfitPerBuyer, lossMakingCustomers, destroyedProfit, whaleCurve, cumulativeProfitShare,
        cumulativeProfit, customersByProfit, totalProfit, profitShare, profitStatement, discounts, sales, returns, netRevenue, costOfGoods,
        marginalProfit, costToServe, grossProfit, acquisitionCost, retentionCost, profitByTier, profitBySegment, perCustomer, lossMaking,
        treatmentsByProfit, treatment, grow, keep, fix, letGo, potential, acquisition, cohort, costPerCustomer, paybackMonths, outstanding,
        rulesOfThumb, acquisitionToRetentionCost, newCustomersPerLost, loyalToOneTimeRevenue, ruleFrom, ruleTo, greatestLosses,
        profitByCategory, margin, valueParts, current, potentialValue, influence, learning, weight, aboveZero, equity
    /// How customers buy.
    case performance, growthByFactor, growthByCustomer, contribution, before, now, revenueBefore, revenueNow, customersFactor,
        frequencyFactor, basketFactor, orderValueFactor, priceFactor, newCustomers, returnedCustomers, grownCustomers, shrunkCustomers,
        lostCustomers, refundsOnly, salesTrends, dimension, yearlyChange, ownYearlyChange, seasonByCategory, calendarMonth, salesByYear,
        salesByCategory, salesByChannel, salesByRegion, salesCrossing, revenueConcentration, largestPart, scorecards, manager, noManager,
        activeAccounts, contacts, activeWeeks, idleAccounts, lastUse, payments, ageing, notDue, receivables, overdue, daysSalesOutstanding,
        averageDaysLate, paidLate, invoices, serviceLevels, event, response, settlement, limitMinutes, cases, kept, breached, keptShare,
        medianMinutes, enquiry, complaint, request, other, satisfaction, question, surveyKind, satisfactionKind, recommendationKind,
        effortKind, answers, topTwoBoxes, netPromoterScore, expectationGap, targets, target, achieved, achievement, gap
    /// What goes together.
    case productSection, baskets, liftMatrix, firstProduct, secondProduct, pairs, relation, complement, substitute, unrelated,
        expectedBaskets, lift, oddsRatio, associationRules, antecedent, consequent, support, confidence, conviction, zhang, penetration,
        basketsHolding, productClasses, productClass, products, productShare, revenueShare, classCells, demandClass, steady, varying,
        irregular, nextProducts, firstPurchase, nextPurchase, expectedCustomers, crossSell, expectedValue, dearestGaps, because, lastBasket,
        productLife, phase, introduction, growth, maturity, decline, ended, firstMonth, triers, repeaters, repeatRate
    /// What a campaign changes.
    case promotionSection, campaigns, campaign, treated, control, treatedRate, controlRate, uplift, campaignProfits, incrementalMargin,
        expenses, profit, returnOnInvestment, cashReturns, billed, collected, cashNet, returnRatio, customersByScore, incrementalRate,
        bySegments, atRandom, additionalResponses, likelyUplift, fatigue, earlierContacts, contactTargets, profitPerContact, chosen,
        experimentGuards, plannedControl, controlShare, sequentialPValue, detectableUplift
    /// Who customers are.
    case profiling, completeness, field, known, attributes, attribute, frequentValues, distinctValues, mean, riskLevels, riskLevel, lowRisk,
        mediumRisk, highRisk, habits, preferredChannel, preferredCategory, preferredRegion, weekdays, weekday, medianBasket, singleChannel,
        sameWeekday, campaignBuyers, clusters, cluster, recencyDays, frequency, monetary, basketAmount, tenureDays, groupTraits, group,
        inGroup, inBase, index
    /// Whom to get in touch with.
    case carePlan, reasons, moment, beforeSale, duringSale, afterSale, openLeadReason, serviceCaseReason, dissatisfactionReason,
        unpaidInvoiceReason, contractRenewalReason, secondPurchaseReason, overdueReason, lostReason, required, planned, deferred, workload,
        openLeads, capacity, expectedEffect, nextFollowUps, why, due, action, lead
    /// What was found.
    case findings, finding, evidence, effect, findingNumber, analysis, figure, value
    /// What comes next.
    case prospecting, revenueForecast, actualRevenue, expectedRevenue, activeCustomers, nextPurchases, probabilityActive, expectedDay,
        pipelineFunnel, pipelineStages, stage, expectedAmount, weightedAmount, winRate, medianDays, leadAgeing, leads, days, qualification,
        answerYes, answerNo, answerUnknown, money, authority, need, standings, qualified, undecided, unqualified, lookAlikes, score,
        nextActions, secondPurchaseAction, remindAction, winBackAction, crossSellAction, askReferralAction, callLeadAction,
        qualifyLeadAction, closeLeadAction
    /// Whether customers stay.
    case persistency, secondPurchaseTime, boughtAgainBy, daysAfterFirst, churnByPeriod, atRisk, lost, wonBack, churnRate, overdueClasses,
        ownIntervals, yearlyValue, overdueCustomers, aliveBySilence, silenceDays, intervalDays, contractRatios, issued, persisted, byCount,
        byAmount, changes, measure, newCustomerRepeat, newCustomerRetention, annualRetention, contractPersistency, loyalty,
        companyRetention, sameRetention
}
