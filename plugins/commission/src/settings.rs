//! What a merchant can tune.

use std::collections::BTreeMap;

use souk_plugin::prelude::*;

/// Who brought a buyer earns a share of what the buyer pays.
#[derive(Debug, Clone, PartialEq, Settings)]
#[setting(zh = "分销佣金", en = "Referral commission", help_zh = "推荐人按下级实付金额获得一定比例")]
pub(crate) struct Commission {
    /// How the rates are found.
    #[setting(zh = "佣金方案", en = "Plan", help_zh = "佣金比例的确定方式")]
    pub(crate) plan: Plan,
    /// What the rates are a share of.
    #[setting(zh = "计佣基数", en = "Base", help_zh = "佣金按什么金额计算", default = Base::PaidNet)]
    pub(crate) base: Base,
    /// Who may earn.
    #[setting(zh = "谁可以得佣", en = "Who earns", help_zh = "哪些上级可以获得佣金", default = Who::All)]
    pub(crate) enabled_who: Who,
    /// With "bought": one of these makes a member an earner, as long as it is not fully refunded.
    #[setting(
        zh = "资格商品",
        en = "Qualifying SKUs",
        help_zh = "选择“买过指定商品”时：买过其中之一且未全额退款",
        default,
        max = 256
    )]
    pub(crate) bought_skus: Vec<String>,
    /// Days that a commission stays frozen after the after-sale window closed.
    #[setting(
        zh = "冻结天数",
        en = "Frozen for",
        help_zh = "售后期结束后继续冻结的天数",
        default = 0,
        max = 3650,
        unit = "days"
    )]
    pub(crate) freeze_days: u16,
}

/// How the rates are found.
#[derive(Debug, Clone, PartialEq, Settings)]
pub(crate) enum Plan {
    /// A rate for each level above the buyer.
    #[setting(zh = "按层级", en = "By level", help_zh = "买家以上每一级一个比例")]
    Levels {
        /// The first for who brought the buyer, the second for who brought that member, and so on.
        #[setting(
            zh = "各级比例",
            en = "Rates",
            help_zh = "第一项给直接推荐人，第二项给推荐人的推荐人，依此类推",
            min = 1,
            max = 64
        )]
        rates_bp: Vec<Rate>,
        /// Whether a level passes over members who may not earn, to the next one who may.
        #[setting(zh = "跳级压缩", en = "Compress", help_zh = "无资格的上级不占层级，由更上一级顺延", default = false)]
        compress: bool,
    },
    /// Rules by product: those of the SKU, else of its category, else for everything. A list replaces the others whole.
    #[setting(
        zh = "按商品和分类",
        en = "By product",
        help_zh = "先看商品，再看分类，最后看通用规则；有单独规则时整份替换"
    )]
    Rules {
        /// For everything without rules of its own.
        #[setting(zh = "通用规则", en = "For everything", help_zh = "没有单独规则的商品", default, max = 64)]
        global: Vec<Rule>,
        /// By the category's code.
        #[setting(zh = "分类规则", en = "By category", help_zh = "按分类编码", default)]
        categories: BTreeMap<String, Vec<Rule>>,
        /// By the SKU's code. An empty list pays nothing for it.
        #[setting(zh = "商品规则", en = "By SKU", help_zh = "空列表表示该商品不计佣金", default)]
        skus: BTreeMap<String, Vec<Rule>>,
    },
    /// A rate for the buyer's first order, the second, and so on; the last one for all that follow.
    #[setting(
        zh = "按复购次数",
        en = "By repeat order",
        help_zh = "首单一个比例，第二单一个比例，以此类推；之后都按最后一个"
    )]
    ByOrder {
        /// The first for the buyer's first order, and so on.
        #[setting(
            zh = "各次比例",
            en = "Rates",
            help_zh = "第一项为首单比例，最后一项用于之后所有订单",
            min = 1,
            max = 64
        )]
        rates_bp: Vec<Rate>,
    },
}

/// What one level earns.
#[derive(Debug, Clone, Copy, PartialEq, Settings)]
pub(crate) enum Rule {
    /// A share of the base.
    #[setting(zh = "比例", en = "Share", help_zh = "计佣基数的百分之几")]
    Bp(Rate),
    /// An amount for each piece, whatever the base.
    #[setting(zh = "每件固定金额", en = "Amount a piece", help_zh = "每件固定金额，与计佣基数无关")]
    Fixed(Amount),
}

/// Who may earn.
#[derive(Debug, Clone, Copy, PartialEq, Settings)]
pub(crate) enum Who {
    /// Every member.
    #[setting(zh = "所有会员", en = "Every member")]
    All,
    /// Members with the label `distributor`.
    #[setting(zh = "已审核的分销员", en = "Approved distributors")]
    Approved,
    /// Members who bought one of the qualifying SKUs.
    #[setting(zh = "买过指定商品", en = "Who bought a qualifying SKU")]
    Bought,
}
