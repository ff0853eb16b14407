import { limitsEn, questionsEn } from './doubts.en';
import type { HowWords } from './words';

export const howEn: HowWords = {
  title: 'How it works',
  back: 'Back to the answer',
  lead: [
    'One market, several plans. Each plan gets the same budget for media, people and programmes, meets the same people and has the same luck, month by month, so a difference between two plans is a difference of policy and of nothing else.',
    'A customer is counted by how close they are (buyer, collector of points, known, trusting, member, friend), by how readily they lapse and by the age of what they bought. Whole people are drawn by chance, never fractions: a small company has a bumpy life here too.',
    'Below are the rules, one month in thirteen steps, with the numbers of the scenario that you have open. With a calculator you can follow every line.',
  ],
  contents: 'On this page',
  sections: {
    month: 'One month, in thirteen steps',
    chance: 'What is not known, and how it is played',
    measures: 'What the numbers mean',
    evidence: 'Every number and where it comes from',
    limits: 'Whom the model flatters, and where',
    questions: 'A sceptic’s questions',
    dossier: 'How the law was checked',
  },
  month: {
    intro:
      'Choose a plan, a month and how close a customer is. The first line of each formula is the rule, the second the same with numbers.',
    plan: 'Plan',
    month: 'Month',
    stage: 'A customer who is',
    number: (month) => `month ${month}`,
    simulated: (text) => `the runs: ${text}`,
    none: 'no value here',
    waiting: 'Playing the runs that the formulas are filled from',
    note: 'People and stocks are the mean of all runs as the month begins; uncertain beliefs stand at their medians. Where the runs have the same quantity, their own mean stands at the end of the line. The two differ a little wherever a formula bends: the mean of a result is not the result of the means. Results are worked out from unrounded numbers and shown with the digits that the simulation error leaves. Where the runs have a quantity, a test compares formula and engine run by run: what is certain agrees exactly, what is drawn agrees in the mean.',
  },
  steps: {
    market: {
      name: 'Market',
      words:
        'All plans meet the same ad price. It drifts by one rate for four years and by another after that, and swings about the drift (sd of the log: “ad price swings”; four fifths of a swing are left the month after). The swings have mean one, so they leave the average price unchanged.',
    },
    budget: {
      name: 'Budget',
      words:
        'The same rule for every plan: the common budget (or one of its own, if the plan has that), plus what is ploughed back. The team and the programmes are paid first, all the rest buys media. Hiring, points, rewards, fees and the handling of leads are not taken from this budget; they reduce profit.',
    },
    leads: {
      name: 'Leads',
      words:
        'Ads reach people with diminishing returns: each further bit of money finds fewer new people. Some come unasked, some through what the team publishes, some because a customer sent them. The number of leads is drawn by chance about these means.',
    },
    winning: {
      name: 'Winning',
      words:
        'A lead buys or does not. Every winner places one first order. If there are fewer prospects than winners, ads are served first, referrals last. A referred winner is known to a KOS at once as far as there is attention. Marginal CAC is what one more paid winner would cost at this point of the curve.',
    },
    serving: {
      name: 'Serving',
      words:
        'A KOS can carry so many relationships; publishing takes time from that, and newcomers count half until they are up to speed. When the load is above the capacity, everybody gets less attention; trust, invitations, lower lapsing and the serving of further needs shrink with it. Recommending and repeat buying do not (see the limits).',
    },
    deepening: {
      name: 'Coming closer',
      words:
        'Buyers get to be known as far as there are free places. Trust forms slowly, membership only confirms trust that is there, friendship needs members who know each other. Whoever is not served may slip back a stage. Nobody climbs two stages in a month.',
    },
    buying: {
      name: 'Buying',
      words:
        'Repeat orders and add-ons come by chance at these means per customer and month; the value of an order varies (“how order sizes vary”). A durable wears out in three phases; at the end of the last the customer buys again or is lost. A launch that went well lifts add-ons for a while.',
    },
    points: {
      name: 'Points',
      words:
        'Points are booked as a debt when they are earned, so the cost of a month is what was redeemed plus the change of the debt. What expires comes back as income, no earlier.',
    },
    speaking: {
      name: 'Speaking',
      words:
        'Customers recommend at these rates, unevenly: most say nothing, a few say a lot (“evenness of referring”). Reputation moves a sixth of the way towards its goal each month. Those who trust tell the front line what is wrong.',
    },
    leaving: {
      name: 'Leaving',
      words:
        'Every customer has a lapse tendency of their own, drawn when they are won and kept until they lapse (mean “buyers who lapse”, spread “how unlike buyers are”). The formula shows the mean tendency of a newcomer; those who have stayed lapse far less, because the readiest have left. A stage only multiplies it, and only as far as the relationship is kept. Customers from before the start have already outlived their months. Part of the lapsed look again.',
    },
    staffing: {
      name: 'Team',
      words:
        'KOS quit, young and old alike, and under big promises sooner. Of a leaver’s customers some follow, the others slip a stage. What is published goes wrong now and then and costs trust. The team grows by a tenth a month at most, or by one person if that is more, and only as far as it is wanted and can be paid; each hire costs recruiting and training.',
    },
    learning: {
      name: 'Learning',
      words:
        'With launches on, one comes every so many months; insight from customers who talk makes success likelier. A failure is written off. In every preset this is switched off: what cannot be measured well does not carry the answer.',
    },
    books: {
      name: 'Books',
      words:
        'Every flow becomes a line of the ledger; profit is revenue less all lines, to the cent, every month of every run. Prospects, customers and lapsed always add up to the market. Rent, administration and research are not in it: they are the same for every plan, so “profit” here is contribution.',
    },
  },
  // Small, unless it begins with an abbreviation.
  within: (label) => (/^[A-Z][A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)),
  quantities: {
    adPrice: 'ad price',
    budget: 'budget of the month',
    pay: 'pay of a KOS',
    teamPaid: 'paid to the team',
    programmesPaid: 'paid for programmes',
    media: 'media',
    inMarket: 'people shopping now',
    workingMedia: 'working media',
    adLeads: 'ad leads',
    organicLeads: 'organic leads',
    contentLeads: 'content leads',
    referralLeads: 'referral leads',
    conversion: 'cold conversion now',
    newPaid: 'won by ads',
    newOrganic: 'won unasked',
    newContent: 'won by content',
    newReferred: 'won by referral',
    marginalCac: 'marginal CAC',
    burden: 'burden of a relationship',
    load: 'load',
    attention: 'attention',
    freePlaces: 'free places',
    meetChance: 'chance to be known',
    trustChance: 'chance to trust',
    inviteChance: 'chance to be invited',
    befriendChance: 'chance to make friends',
    slipChance: 'chance to slip back',
    enrolChance: 'chance to enrol',
    tireChance: 'chance to tire of points',
    repeatOrdersEach: 'repeat orders each',
    needs: 'needs met',
    addOnOrdersEach: 'add-ons each',
    grossProfitEach: 'gross profit each',
    dueChance: 'chance that a phase ends',
    dueAgain: 'bought again, of the last phase',
    pointsEarnedEach: 'points earned each',
    liabilityLeft: 'share of the points debt left',
    pointsNeverUsed: 'share of points never used',
    referralsEach: 'referrals each',
    rewardsPaid: 'rewards paid',
    reputationGoal: 'goal of reputation',
    brandPaid: 'paid for brand',
    keptLapse: 'lapse factor as kept',
    lapseMultiple: 'multiple of the own tendency',
    lapseChance: 'chance to lapse, newcomers’ mean tendency',
    quitChance: 'chance that a KOS quits',
    followChance: 'chance to follow a leaver',
    affordable: 'heads affordable',
    wanted: 'heads wanted',
    mostHires: 'most hires',
    incidents: 'incidents expected',
    feedback: 'feedback heard',
    launchChance: 'chance that a launch succeeds',
    profit: 'profit',
    presentValue: 'present value of the profit',
    year: 'years gone',
    month: 'month',
    priceShocks: 'price shocks',
    demandShocks: 'demand shocks',
    rivalDiscount: 'rival’s discount',
    lastGrossProfit: 'last month’s gross profit',
    heads: 'KOS',
    planBudget: 'budget at the start',
    hasTeam: 'has a team (1 or 0)',
    hasDurable: 'has a durable (1 or 0)',
    prospects: 'prospects',
    reputation: 'reputation',
    reputationNow: 'reputation now',
    referralsLastMonth: 'referrals of last month',
    capacity: 'capacity',
    reach: 'reach of a KOS (0, 0.3 or 1)',
    liftNow: 'launch lift now',
    insight: 'insight',
    isEnrolled: 'is a collector (1 or 0)',
    isKnown: 'is known (1 or 0)',
    isFriend: 'is a friend (1 or 0)',
    revenue: 'revenue',
    costs: 'all costs',
  },
  chance: [
    'Two kinds of not knowing are played at once. A belief with two handles is a range: one value in ten lies below the low end, one in ten above the high end. Each run draws its beliefs once, then plays its months by chance. The bands hold both.',
    'Run number 17 has the same luck in every plan and at every position of a lever: the same ad prices, the same people, the same quits as far as they can be the same. So curves glide when a lever moves, and a small difference between plans shows without noise.',
    'A thousand runs leave a simulation error. No amount is shown with digits that this error does not leave, and “ahead” is said only when at least 80 of 100 runs agree with two standard errors granted to the doubter, and the error is below the last digit shown. Otherwise it is too close to call, and grey. One function decides this for sentence, colours and numbers alike.',
    'The same scenario and seed give the same numbers, bit for bit, in Chromium, Firefox and Node, and on any number of processors.',
  ],
  measures: [
    [
      'Profit difference',
      'Challenger minus baseline, run by run under the same luck, discounted to today. It ends at the horizon; nothing is added for the time after.',
    ],
    ['NPV', 'Net present value: every month’s profit discounted by (1 + rate)^(−month ÷ 12), summed.'],
    [
      'Ahead for good from',
      'The month from which the challenger’s cumulative discounted profit stays above the baseline’s to the end. A run that never gets there counts as later than every month.',
    ],
    ['Deepest hole', 'The lowest point of the median difference: what earning trust costs before it pays.'],
    [
      'CAC',
      'Customer acquisition cost. Paid: media, platform fees and handling over paid winners. Blended: all of it, rewards and the team’s time on referral leads over all new customers. Marginal: what one more would cost now.',
    ],
    [
      'LTV',
      'In the command’s report: lifetime value of the first year’s newcomers: gross profit less their share of team, privileges, community and points, discounted to joining, inside the horizon. What it cost to win them is not in it.',
    ],
    [
      'Flywheel gain R',
      'New customers that one new referred customer brings in the ten years after joining. Above 1 it would feed itself; above 0.7 nothing published supports it, and a verdict in favour says so.',
    ],
    ['Traffic dependence', 'The share of new customers who stop coming when ads stop.'],
    [
      'Intangible value',
      'Brand money saved and failed launches avoided. Zero in every preset. Switched on, it counts in profit and so in the verdict; the command’s report shows its size apart.',
    ],
  ],
  evidence: {
    intro: (count) =>
      `All ${count} parameters, as they stand in the open scenario. A: seen in the source itself. B: reported by another source. C: our assumption. A range is what we hold plausible, unless it is said to be published.`,
    chosen: 'ours to choose',
    assumption: 'Our assumption',
    publishedRange: 'Published',
    ownRange: 'Our range around it',
    whose: (who, range) => `${who}: ${range}`,
    groups: {
      market: 'Market',
      ads: 'Ads',
      product: 'Product',
      retention: 'Lapsing',
      word: 'Word of mouth',
      trust: 'Trust',
      team: 'Team',
      money: 'Money',
      learning: 'Learning',
      points: 'Points',
      stages: 'By stage, buyer to friend',
      plans: 'Choices of the plan',
    },
    kinds: { belief: 'belief', choice: 'choice', fact: 'your figure' },
    stagesOf: 'buyer, collector, known, trusting, member, friend',
    on: 'yes',
    off: 'no',
    open: 'the common budget',
  },
  limits: limitsEn,
  questions: questionsEn,
  dossier: {
    intro:
      'Every full run of the project’s tests writes this table anew and fails if it is not the one that is published. “Allowed” is what luck alone hardly ever exceeds: four standard errors for a single number, more where many are compared at once, plus a stated bias where classes stand for a curve or months for moments. For presets it is the range that we aim at.',
    groups: {
      known: 'Against results that are known',
      oracle: 'Against a simulation person by person',
      rules: 'Rules that must hold everywhere',
      presets: 'What the presets’ companies look like',
    },
    heads: ['Of', 'Expected', 'Found', 'Allowed'],
    scenarios: (count) => `${count} settings`,
    worst: (comparisons, share) => `worst of ${comparisons}: ${share} of what is allowed`,
    cases: (count) => `held in ${count} random cases`,
  },
};
