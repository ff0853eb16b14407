import type { HowWords } from './words';

/** What can be held against the model, said by ourselves. */

export const limitsEn: HowWords['limits'] = {
  kos: {
    title: 'Where it flatters KOS',
    points: [
      'Two choices decide the verdict of most presets: how much of their time KOS publish, and how many needs of a customer they serve. Neither has a published figure.',
      'Every lead from what KOS publish counts as one that would not have come otherwise; of ad leads only the share does that ads really caused. So the two cost about as much a lead, but not a lead that is new. With content leads discounted like ads, the beauty preset is too close to call instead of ahead.',
      'How much a relationship lowers lapsing is our assumption. We found no causal study; the factors are shrunk towards none, but none is possible too. Set them to 1 and look.',
      'A community lowers the lapsing of friends further, by up to half, the more friends there are. That too is our assumption, and it is built in: only a very large “friends for half the community effect”, or no community, switches it off.',
      'Customers whom nobody has time for still recommend and buy again as often as those who are served; only trust, membership, lower lapsing and further needs suffer.',
      'The traffic plan does nothing for a customer once bought: no e-mail, no service, no second try. A real one would.',
      'A friend who leaves takes nobody along. Published work finds that a neighbour’s defection raises one’s own risk by 80% for a while (Nitzan & Libai 2011); a community spreads leaving as well as joining. Nor is there bad word of mouth.',
      'Nobody minds being approached. Messages from a KOS cost patience, and people opt out; here they only cost the KOS’s time.',
      'KOS are alike. There is no bad hire, no manager, no tool licence beyond what you put into pay.',
      'A referred customer lapses less for life. One study finds that this lasts only while the referrer stays (Van den Bulte and others 2018).',
      'Uncertain beliefs are drawn independently. In a bad year quits, ad prices and rivals’ discounts may come together.',
    ],
  },
  traffic: {
    title: 'Where it flatters traffic',
    points: [
      'A bought customer costs nothing to serve afterwards: no staff, no service, no returns. The KOS’s whole pay is booked.',
      'Ads never wear out. Whoever saw an ad and did not buy is as likely to buy next month as anybody.',
      'After four years the price of attention rises by little, though Google Ads’ cost per lead rose by 14% a year on average from 2021 to 2025 (LocaliQ, US).',
      'Customers spend alike. Where a few spend most of the money, as in luxury, a KOS would look after those first; here care is spread evenly.',
      'A lead from a KOS’s post converts no better than one from an ad, though a person stands behind it.',
      'What the front line hears, brand money saved and better launches count for nothing in the presets.',
    ],
  },
  both: {
    title: 'What is not in it at all',
    points: [
      'Rent, administration, research, tax, interest and stock: profit here is contribution, and differences between plans are what to look at.',
      'Seasons, regions, several products, rivals who react to you.',
      'A honeymoon in the first year: some businesses see few leave at first and many later; here the readiest leave first.',
      'Months are the smallest step. What happens within one happens in the order of the thirteen steps.',
    ],
  },
};

export const questionsEn: HowWords['questions'] = {
  intro: 'The usual objections of marketing scientists and finance people, one by one.',
  answers: [
    [
      'Are your loyal customers not simply better customers from the start?',
      'Each customer’s lapse tendency is drawn when they are won, from the same distribution in every plan, and kept until they lapse. Referred people may be somewhat less likely to lapse (a lever, at half the published figure). Everything else is the same kind of people under another policy: two plans with equal data give equal results to the bit, which a test holds. Who lapses and is won back is drawn anew.',
    ],
    [
      'Do you assume that everybody churns alike?',
      'No. Tendencies are spread over people as a beta distribution, as in Fader and Hardie’s work; the readiest leave first and the survivors look ever more loyal, in every plan. The survival curve is within half a point of the exact one over fifteen years.',
    ],
    [
      'Does low churn among members not just show that the loyal become members?',
      'It does, and the model has that sorting. The programme is credited only with the factor of the stage, which multiplies the person’s own tendency. Factors are kept modest and can be set to 1; the further effect of a community on friends is built in and on the list above.',
    ],
    [
      'Does the lifetime value run to infinity?',
      'No. Only cash inside the horizon counts; there is no terminal value.',
    ],
    [
      'Is money discounted, and at the right moment?',
      'Month by month at (1 + rate)^(−month ÷ 12). Acquisition is paid in the month it happens.',
    ],
    [
      'Is this revenue dressed up as profit?',
      'No. Goods, media, fees, sellers’ time, pay, hiring, control, privileges, community, programmes, points, discounts, rewards, brand and launches are all booked. Overheads are not: they are equal in every plan.',
    ],
    [
      'Do your KOS have endless time?',
      'No. Capacity per head, a load that grows with promises and needs served, newcomers at half strength, hiring of at most a tenth a month (or one person). Above capacity attention falls below 1, and trust, membership, lower lapsing and the serving of further needs shrink with it; recommending does not, which is on the list above.',
    ],
    [
      'What if the KOS quits and takes the customers along?',
      'They do quit (the rate and its source are in the table above) and take along a share of those who trust them. Shared customers (“handover”) are safer and trust more slowly. A walkout is an event that you can add.',
    ],
    [
      'Is the value of a referral counted twice?',
      'No. One ledger: an order is booked once, in the month it happens. No share of a friend’s orders is added to whoever sent the friend.',
    ],
    [
      'Wouldn’t those referred have come anyway?',
      'Many would, by our assumption (“referrals who would not have come anyway”), uncertain in every preset but the case for traffic, which takes the worst for KOS. They are not counted as won by referral, and no saved ad money is credited either.',
    ],
    [
      'Does the network grow without end?',
      'No. All channels draw on one pool of prospects; a referral that meets a customer or a lapsed person is worth nothing. Above a gain of 0.7 a verdict in favour says that nothing published supports it.',
    ],
    [
      'Doesn’t average CAC hide what the next customer costs?',
      'Ads have diminishing returns and marginal CAC is worked out from that very curve. Presets set the budget where the last unit of media earns about 0.10 of NPV (the case for traffic: nothing, its best budget), and the table below shows the number for each.',
    ],
    [
      'Aren’t ads credited with customers who would have come anyway?',
      'Only the share that ads really caused is counted. That cuts against traffic, as the referral share cuts against KOS; both are levers, both uncertain.',
    ],
    [
      'Do you let ads get dearer for ever?',
      'Four years at one rate, then at a small one. Drag the first to zero: the answer is a lever away.',
    ],
    [
      'Is traffic a straw man?',
      'Every plan has the same budget and may mix in points or people. A preset called “the case for traffic” sets the main disputed beliefs at the end that suits traffic and gives it its best budget. But the traffic plan does nothing for customers once bought, no e-mail and no service; that is on the list above.',
    ],
    [
      'Are your cases those that went well?',
      'With one exception, no case is used as evidence of an effect: what a lead from a KOS’s post costs rests on one carmaker’s own report (NIO). Numbers are graded A, B or C with source, place and year.',
    ],
    [
      'Is this one number pretending to know the future?',
      'The verdict carries its odds and its range in the same sentence, and says “too close to call” when that is the case.',
    ],
    [
      'Do things go wrong together here, as they do in life?',
      'Partly. Big promises wear out staff, unkept ones drive off customers; all plans meet the same ad prices and events. But uncertain beliefs are drawn independently. This is a limit, and it is on the list above.',
    ],
    [
      'Do we run out of money before it pays?',
      'The four numbers do not say: the hole on the way is the gap to the other plan, not cash. Peak cash need and the month of break-even are in the report of the command.',
    ],
    [
      'Are intangibles the plug that makes it work?',
      'They are zero in every preset. If you switch them on they count in profit and so in the verdict; the command’s report shows their size apart.',
    ],
    [
      'Don’t defections spread, and bad word of mouth with them?',
      'In life it does; here it does not. That flatters KOS and is on the list above.',
    ],
    [
      'Is this “5% more retention, 95% more profit” again?',
      'No. That is algebra on a rate, not the effect of a programme. Here every point of retention has to be bought with people’s time, which is on the books.',
    ],
    [
      'Are unredeemed points profit?',
      'Only when they expire; until then they are a debt. That expiry may also annoy people is not modelled, which flatters points.',
    ],
    [
      'What does pestering people in private channels cost?',
      'Here, nothing but time. That flatters KOS and is on the list above.',
    ],
    [
      'Did you pick the seed?',
      'The seed stands under every chart, and under the answer the simulation error beside it. Another seed moves the numbers by about that error. Plans share their luck, so no plan has the lucky draw.',
    ],
  ],
};
