// Generated from openapi/merchant.json by `npm run types`: change it there.
export interface paths {
    "/merchant/v1/after-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what shoppers ask back
         * @description The newest first.
         */
        get: operations["list_after_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/after-sales/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count what shoppers ask back */
        get: operations["count_after_sales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/after-sales/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a request
         * @description With its order, and what approving it would give back.
         */
        get: operations["get_after_sale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/after-sales/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what was asked for
         * @description Or other amounts. Begins a refund as `POST /orders/{id}/refunds` does, with all that follows from one; the request is
         *     `approved` until the money is given back, then `refunded`. Where a refund does not work out it is `asked` again.
         */
        post: operations["approve_after_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/after-sales/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse what was asked for */
        post: operations["refuse_after_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys
         * @description The newest first, revoked ones too.
         */
        get: operations["list_api_keys"];
        put?: never;
        /**
         * Make a key
         * @description Only people make keys, not keys.
         */
        post: operations["create_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description It opens nothing here from now on, and within a second nowhere.
         */
        delete: operations["revoke_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the marketplace
         * @description Every app by its name, as its latest version, and where it is installed in your shop.
         */
        get: operations["list_apps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is installed
         * @description In your order, which is the order in which apps are asked.
         */
        get: operations["list_installations"];
        put?: never;
        /**
         * Install an app
         * @description At the end of your order. Installed again under the same label within 30 days after it was taken out, it remembers
         *     what it knew. Every field that is wrong is named at once, with a JSON pointer.
         */
        post: operations["install_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the apps in order
         * @description The order in which they are asked about an event, and so in which they share what may be given away.
         */
        put: operations["order_apps"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an installation
         * @description Also one that was taken out: rewards and runs name it.
         */
        get: operations["get_installation"];
        put?: never;
        post?: never;
        /**
         * Uninstall an app
         * @description At once. What it gave people stays theirs; what it remembers is kept for 30 days.
         */
        delete: operations["uninstall_app"];
        options?: never;
        head?: never;
        /**
         * Set an app
         * @description As of now: what happened before is still handled with the settings of then.
         */
        patch: operations["configure_app"];
        trace?: never;
    };
    "/merchant/v1/apps/installations/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch an app off
         * @description From now on it is not asked, on every node within a second: its prices are gone from the next quote, and what is paid
         *     from now on earns nothing through it. What it gave people stays theirs.
         */
        post: operations["disable_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch an app on
         * @description From now on it is asked, on every node within a second. One that is on stays on.
         */
        post: operations["enable_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations/{id}/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the events that an app failed on
         * @description Those that are not handled yet, in the order in which they happened.
         */
        get: operations["list_parked_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations/{id}/parked/{seq}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay an event that an app failed on
         * @description The app is asked now, as it was when the event happened.
         */
        post: operations["replay_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/installations/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the runs of an app
         * @description With what it logged, the newest first. Of price apps only failures are recorded.
         */
        get: operations["list_runs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an app of the marketplace */
        get: operations["get_app"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the trail
         * @description What staff and keys changed, the newest first.
         */
        get: operations["list_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/billing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what the shop booked
         * @description The plan, what it allows and how much of that is used. For the owner also while the shop is suspended.
         */
        get: operations["get_billing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/catalogue/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out the catalogue
         * @description One row per SKU, oldest products first; the columns are those that an import takes. For the owner also while
         *     the shop is suspended.
         */
        get: operations["export_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/catalogue/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take in a catalogue
         * @description A CSV file of at most 64 MiB with a row per SKU: see `docs/catalogue-csv.md`. Products and SKUs are found by their codes
         *     and changed, or made. Good rows are kept whatever the others are; the same file again changes nothing, so this
         *     takes no `Idempotency-Key`.
         */
        post: operations["import_catalogue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories
         * @description By position, equal ones the oldest first. `parent` makes the tree.
         */
        get: operations["list_categories"];
        put?: never;
        /**
         * Make a category
         * @description Categories form a tree of at most 8 levels.
         */
        post: operations["create_category"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a category
         * @description Only when no product and no other category is in it: `category_not_empty` otherwise.
         */
        delete: operations["delete_category"];
        options?: never;
        head?: never;
        /**
         * Change a category
         * @description With another parent it moves with all that is below it; below itself it never goes.
         */
        patch: operations["change_category"];
        trace?: never;
    };
    "/merchant/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at the shop at a glance
         * @description What waits for somebody, today against yesterday, how the apps do, and what a new shop still lacks. Each part only for
         *     who may see what it is made of. At most some seconds old.
         */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description The newest first, of acts that you may do yourself.
         */
        get: operations["list_jobs"];
        put?: never;
        /**
         * Begin a job
         * @description Its rows are settled now and done one after the other, each with a result of its own: what is bad of a table keeps
         *     nothing else back. Each row is done in the name of who asked, as long as they may. At most 10 jobs of a shop run at
         *     once. Send an `Idempotency-Key`, so that a repeated request begins no second job.
         */
        post: operations["create_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a job */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a job
         * @description Rows that were done stay done; the others are never tried. Of one that ended already it changes nothing.
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/jobs/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out a job's report
         * @description As a CSV file with a line per row, in order, and what became of each.
         */
        get: operations["export_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/jobs/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what became of a job's rows
         * @description In order.
         */
        get: operations["list_job_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/ledger/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts
         * @description All of them with their balances, in no order that means anything.
         */
        get: operations["list_ledger_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/ledger/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the ledger
         * @description Every movement of money, the oldest first.
         */
        get: operations["list_ledger_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/ledger/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the ledger away
         * @description As a CSV file, the oldest movement first; amounts are decimal numbers there. For the owner also while the shop is
         *     suspended.
         */
        get: operations["export_ledger_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch the shop
         * @description A stream of server-sent events. The name of each says what changed: `orders`, `members`, `withdrawals`, `products`,
         *     `apps`, `payments`, `jobs` or `settings`; what it is now is to be read. Each comes at most twice a second, a comment at
         *     least every 15 seconds. The stream ends with the session, and when the shop is suspended. At most 8 at once for one
         *     person.
         */
        get: operations["watch_shop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the own preferences
         * @description For people, not for programs.
         */
        get: operations["get_preferences"];
        /** Keep the own preferences */
        put: operations["put_preferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List or search members
         * @description Those first who came first unless `sort` says otherwise. The cursor belongs to the filters and the sort.
         */
        get: operations["list_members"];
        put?: never;
        /**
         * Enter a member
         * @description A referrer, a rank, labels or a day of joining need the right `members:rank` as well.
         */
        post: operations["create_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count members
         * @description By status, and those that the parameters ask for (`sort` makes no difference).
         */
        get: operations["count_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out all members
         * @description As a CSV file, those first who came first, with the number of who brought them. Needs the right `export`, and goes on for the owner while the shop is suspended.
         */
        get: operations["export_members"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a member */
        get: operations["get_member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member
         * @description The rank and the labels need the right `members:rank` as well.
         */
        patch: operations["change_member"];
        trace?: never;
    };
    "/merchant/v1/members/{id}/directs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List those whom a member brought */
        get: operations["list_directs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/{id}/referrer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say who brought a member
         * @description Needs the right `members:rank`. Everybody below comes along. Refused with the code `cycle` where the referrer is this member, or was brought by this
         *     member, directly or through others.
         */
        put: operations["set_referrer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/{id}/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List everybody below a member */
        get: operations["list_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/{id}/upline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who stands above a member
         * @description The nearest first.
         */
        get: operations["get_upline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/members/{id}/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look into a member's wallet */
        get: operations["get_member_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description The newest first unless `sort` says otherwise. The cursor belongs to the filters and the sort.
         */
        get: operations["list_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count orders
         * @description Of each view, and of those that the parameters ask for (`sort` makes no difference).
         */
        get: operations["count_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take out orders
         * @description Those that the list shows with the same parameters, in its order, as a CSV file with a row per line of an order;
         *     amounts are decimal numbers there. Without parameters all of the shop, the newest first. Needs the right `export`,
         *     and goes on for the owner while the shop is suspended.
         */
        get: operations["export_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at an order */
        get: operations["get_order"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an unpaid order
         * @description What it held is free again. Money of a paid order goes back by a refund.
         */
        post: operations["cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold an order back
         * @description Before it is shipped. Holding it again changes the reason.
         */
        post: operations["hold_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a note on an order
         * @description For the staff alone. It stands in the timeline and stays; an order takes at most 200.
         */
        post: operations["note_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the payments of an order */
        get: operations["list_order_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the buyer has the goods
         * @description Begins the after-sale window. A second time has no effect.
         */
        post: operations["receive_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the refunds of an order */
        get: operations["list_refunds"];
        put?: never;
        /**
         * Give money back
         * @description Amounts of lines and of the shipping, before or after shipping. The provider that took the money carries it out; where
         *     it was paid by hand, staff do and then confirm. Rewards of these lines are taken back in proportion.
         */
        post: operations["refund_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/refunds/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what a refund would take back
         * @description Takes the body of a refund and refuses what a refund refuses, but writes nothing. What is taken back is worked out by
         *     the code that does it.
         */
        post: operations["preview_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an order go on */
        post: operations["release_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the rewards of an order */
        get: operations["list_order_rewards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who earned from an order
         * @description A moment after the payment the apps have said what they give: until then there are no rewards.
         */
        get: operations["get_order_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/orders/{id}/ship": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ship an order
         * @description It must be paid and not held. After some days without a word from the buyer it counts as received.
         */
        post: operations["ship_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payment-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payment accounts
         * @description Every provider, with the shop's account where there is one. Secrets are never shown.
         */
        get: operations["list_payment_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payment-accounts/sandbox/faults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the sandbox's switches */
        get: operations["get_sandbox_faults"];
        /**
         * Set the sandbox's switches
         * @description All of them: what is left out is off.
         */
        put: operations["set_sandbox_faults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payment-accounts/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a payment account
         * @description Opens one where there is none. Everything wrong is named.
         */
        put: operations["change_payment_account"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payment-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notices that fit no payment
         * @description The newest first: what providers, or somebody in their name, said about payments that the shop does not know, and what
         *     was not believed. Nothing of it moved any money.
         */
        get: operations["list_payment_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List payments
         * @description The newest first.
         */
        get: operations["list_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a payment */
        get: operations["get_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that money came
         * @description For payments that people make, such as bank transfers. Repeating it changes nothing. Money for an order that was
         *     cancelled in the meantime is `quarantined`.
         */
        post: operations["confirm_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payments/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was said about a payment
         * @description The oldest first, as long as they are kept (400 days; what was not believed 90 days): evidence for disputes with a provider.
         */
        get: operations["list_payment_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/payments/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back money that fits no order
         * @description For payments that are `quarantined`: in parts or at once, never more than `unmatched.left`. The provider that took the
         *     money carries it out; where it was paid by hand, staff do and then confirm. The order is not touched.
         */
        post: operations["refund_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the products
         * @description With `q` what fits it best: a name (title or code) begins with one of its words, then all words stand in the names,
         *     then the rest. Equal ones, and all without `q`, the newest first. `sort` says otherwise. The cursor belongs to the
         *     filters and the sort.
         */
        get: operations["list_products"];
        put?: never;
        /** Make a product */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/products/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count products
         * @description By status, and those that the parameters ask for (`sort` makes no difference).
         */
        get: operations["count_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a product */
        get: operations["get_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description With a `version` that is not the present one, somebody else was faster: `changed`, and nothing is done.
         */
        patch: operations["change_product"];
        trace?: never;
    };
    "/merchant/v1/products/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a product
         * @description It is no longer on sale. Orders that have it stay as they are.
         */
        post: operations["archive_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a refund */
        get: operations["get_refund"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/refunds/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that money went back
         * @description For refunds of payments that people make. Repeating it changes nothing.
         */
        post: operations["confirm_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List rewards
         * @description The newest first.
         */
        get: operations["list_rewards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look for anything
         * @description For the field at the top of every page: what somebody reads out or remembers.
         */
        get: operations["search_shop"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description While the shop is suspended only its owners get in. After a few wrong tries for an address from one place each further
         *     one has to wait longer; tries from elsewhere keep nobody waiting who signed in from their place before. With
         *     `Souk-Client: web` the answer sets a cookie of this shop instead of showing the token.
         */
        post: operations["open_staff_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description The token opens nothing from now on, and the cookie is taken away.
         */
        delete: operations["close_staff_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at the settings */
        get: operations["get_settings"];
        /**
         * Change the settings
         * @description Holds on every node within a second. Orders that are under way keep the deadlines that they have.
         */
        put: operations["put_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/skus/{id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the trail of a SKU's stock
         * @description The newest change first.
         */
        get: operations["list_stock_moves"];
        put?: never;
        /**
         * Change a SKU's stock
         * @description Leaves a line in the trail. Send an `Idempotency-Key`, so that a repeated request counts once.
         */
        post: operations["change_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the staff */
        get: operations["list_staff"];
        put?: never;
        /** Ask somebody in */
        post: operations["invite_staff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change somebody
         * @description Whoever gets another role or is disabled is signed out everywhere. The last owner stays an owner.
         */
        patch: operations["change_staff"];
        trace?: never;
    };
    "/merchant/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List views
         * @description Their own, and those that others share.
         */
        get: operations["list_views"];
        put?: never;
        /**
         * Keep a view
         * @description For people, not for programs; at most 100 for one.
         */
        post: operations["create_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a view away
         * @description Their own; owners and admins also what others share.
         */
        delete: operations["delete_view"];
        options?: never;
        head?: never;
        /**
         * Change a view
         * @description Their own; owners and admins also what others share.
         */
        patch: operations["change_view"];
        trace?: never;
    };
    "/merchant/v1/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List withdrawals
         * @description The newest first.
         */
        get: operations["list_withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count withdrawals */
        get: operations["count_withdrawals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at a withdrawal */
        get: operations["get_withdrawal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a withdrawal
         * @description It will be paid out. Nothing moves yet. Above `withdrawal_second_person_above` of the shop's settings two different
         *     people have to: the first approval leaves it `requested` and is shown as `first_approval`; the same person again is
         *     refused with `withdrawal_needs_another`, a program with `withdrawal_needs_people`.
         */
        post: operations["approve_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/{id}/destination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look where the money goes
         * @description In full, for who pays it out: needs the right to move money, and that somebody looked stays in the trail.
         */
        post: operations["show_withdrawal_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/{id}/failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the payout of an approved withdrawal failed
         * @description The money goes back to the member.
         */
        post: operations["withdrawal_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/{id}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an approved withdrawal was paid out */
        post: operations["withdrawal_paid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merchant/v1/withdrawals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse a withdrawal
         * @description The money goes back to the member.
         */
        post: operations["refuse_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An account of the ledger. */
        AccountResponse: {
            /**
             * Format: int64
             * @description Credits less debits, in minor units. Over all accounts this sums to 0.
             * @example -10000
             */
            balance: number;
            /**
             * @description Of the balance.
             * @example CNY
             */
            currency: string;
            /** @description Its id. */
            id: components["schemas"]["acc_id"];
            /**
             * @description Its name: `rewards`, `sales`, `receipts/<provider>`, `member/<id>/<pocket>`.
             * @example receipts/offline
             */
            name: string;
        };
        /**
         * @description What kind of actor.
         * @enum {string}
         */
        ActorKind: "shopper" | "staff" | "system";
        /**
         * @description Why somebody wants money back.
         * @enum {string}
         */
        AfterSaleReason: "not-received" | "damaged" | "wrong" | "not-as-described" | "changed-mind" | "other";
        /** @description Money that a shopper asks back. */
        AfterSaleResponse: {
            /**
             * Format: int64
             * @description What they were paid with when it was asked for, in minor units of the order's currency. What is given back, the
             *     refund says.
             * @example 5800
             */
            amount: number;
            /** @description What the shop wrote back; empty before, and where there was nothing to say. */
            answer: string;
            /**
             * Format: date-time
             * @description When the shop answered.
             */
            answered_at?: string | null;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            asked_at: string;
            /**
             * Format: date-time
             * @description When the money was given back, or the shopper took the request back.
             */
            done_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["afs_id"];
            /** @description The order. */
            order: components["schemas"]["ord_id"];
            /** @description The pieces that it is about. */
            pieces: components["schemas"]["Pieces"][];
            /** @description Why. */
            reason: components["schemas"]["AfterSaleReason"];
            refund?: components["schemas"]["rfd_id"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["AfterSaleState"];
            /** @description In the shopper's words. */
            words: string;
        };
        /**
         * @description Where a request stands.
         * @enum {string}
         */
        AfterSaleState: "asked" | "approved" | "refused" | "refunded" | "withdrawn";
        /** @description A key, without its secret. */
        ApiKeyResponse: {
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /** @description Who made it. */
            created_by: components["schemas"]["stf_id"];
            /**
             * @description Its beginning, to tell it from others.
             * @example souk_key_4oyl
             */
            hint: string;
            /** @description The id. */
            id: components["schemas"]["key_id"];
            /** @description What it is for. */
            name: string;
            /**
             * Format: date-time
             * @description Since when it opens nothing; null while it is valid.
             */
            revoked_at?: string | null;
            /** @description What it may do. */
            scopes: components["schemas"]["Permission"][];
        };
        /** @description An app of the shop, in short. */
        AppMarkResponse: {
            /** @description Which installation. */
            installation: components["schemas"]["ins_id"];
            /**
             * @description Its label in the shop.
             * @example referral
             */
            label: string;
            /** @description What it calls itself. */
            title: components["schemas"]["Text"];
            /**
             * @description The version that runs now.
             * @example 2.1.0
             */
            version: string;
        };
        /**
         * @description What an app is called in addresses, files and other apps' manifests: 2 to 40 small letters, digits and hyphens,
         *     a letter first and no hyphen last.
         * @example tea-time
         */
        AppName: string;
        /** @description An app of the marketplace, as one of its versions. */
        AppResponse: {
            /** @description SHA-256 of its file. */
            digest: components["schemas"]["Digest"];
            /** @description Where it is installed in the shop; empty for the platform. */
            installed: components["schemas"]["InstalledResponse"][];
            /** @description What it says of itself: titles, grants with reasons, the schema of its settings, budget, compliance. */
            manifest: components["schemas"]["Manifest"];
            /**
             * Format: date-time
             * @description When this version was published.
             */
            published_at: string;
            /**
             * @description Every version, the highest first.
             * @example [
             *       "1.1.0",
             *       "1.0.0"
             *     ]
             */
            versions: string[];
        };
        /** @description A call of an app. */
        AppRunResponse: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What was said about a failure, and what was cut or refused of the proposals. */
            detail: string;
            /**
             * Format: int64
             * @description Fuel that it burned.
             * @example 412000
             */
            fuel: number;
            /** @description The recorded call. */
            id: components["schemas"]["run_id"];
            /** @description Which installation was asked. */
            installation: components["schemas"]["ins_id"];
            /**
             * @description Its label in the shop.
             * @example referral
             */
            label: string;
            /**
             * Format: int32
             * @description Proposals that were taken.
             */
            ops: number;
            /**
             * @description `ok`, or the failure's name.
             * @example ok
             */
            outcome: string;
            /** @description What the app calls itself. */
            title: components["schemas"]["Text"];
            /**
             * @description The version that ran.
             * @example 2.1.0
             */
            version: string;
        };
        /** @description What an app did today. */
        AppTodayResponse: {
            /**
             * @description Of which app.
             * @example points
             */
            app: string;
            /**
             * Format: int64
             * @description Those of them that failed.
             */
            failed: number;
            /** @description The installation. */
            installation: components["schemas"]["ins_id"];
            /** @description What it is called in the shop. */
            label: string;
            /**
             * Format: int64
             * @description Events that it failed on for good, whenever that was.
             */
            parked: number;
            /**
             * Format: int64
             * @description Its calls, counted to 10000.
             */
            runs: number;
        };
        /** @description What one app took off. */
        AppliedResponse: {
            /** @description Which installation. */
            installation: components["schemas"]["ins_id"];
            /**
             * @description Its label in the shop.
             * @example vip-price
             */
            label: string;
            /**
             * @description Off each line, in the order of the lines, in minor units.
             * @example [
             *       2000
             *     ]
             */
            lines: number[];
            /** @description Why, for the shopper to read. */
            reasons: components["schemas"]["Text"][];
            /**
             * Format: int64
             * @description Off the shipping.
             */
            shipping: number;
            /** @description What the app calls itself. */
            title: components["schemas"]["Text"];
        };
        /** @description Other amounts than were asked for, and a word. */
        ApproveAfterSaleRequest: {
            /**
             * @description A word to the shopper.
             * @example
             */
            answer?: string;
            /** @description Of which lines how much; left out: what was asked for. Each line once. */
            lines?: components["schemas"]["RefundLineRequest"][] | null;
            /**
             * Format: int64
             * @description How much of the shipping; counts only beside `lines`.
             * @example 0
             */
            shipping?: number;
        };
        /** @description How many requests stand at each state. Counts are exact up to 10000. */
        AskedBackCountsResponse: {
            /** @description The money is on its way. */
            approved: components["schemas"]["CountResponse"];
            /** @description To answer. */
            asked: components["schemas"]["CountResponse"];
            /** @description The money was given back. */
            refunded: components["schemas"]["CountResponse"];
            /** @description Refused. */
            refused: components["schemas"]["CountResponse"];
            /** @description Taken back by the shopper. */
            withdrawn: components["schemas"]["CountResponse"];
        };
        /** @description A request with its order. */
        AskedBackDetailResponse: components["schemas"]["AskedBackResponse"] & {
            /** @description The order as it is now. */
            about: components["schemas"]["OrderResponse"];
            suggested?: components["schemas"]["SuggestedResponse"] | null;
        };
        /** @description Money that a shopper asks back, with what whoever answers should know. */
        AskedBackResponse: components["schemas"]["AfterSaleResponse"] & {
            /** @description Who of the staff answered; empty before. */
            answered_by: string;
            /**
             * @description Of the amount.
             * @example CNY
             */
            currency: string;
            /** @description Who asks. */
            member: components["schemas"]["mem_id"];
            /**
             * @description How they are called.
             * @example Li Na
             */
            member_name: string;
            /**
             * @description The number of the order.
             * @example 260302-4821-3377-5
             */
            order_number: string;
        };
        /** @description What somebody changed. */
        AuditResponse: {
            /**
             * @description What they did.
             * @example staff.invited
             */
            action: string;
            /** @description `staff`, `key` or `operator`. */
            actor_kind: string;
            /** @description Who, as they were called then. */
            actor_name: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description From what to what, and what else is worth knowing. */
            detail: unknown;
            /** @description The id. */
            id: components["schemas"]["aud_id"];
            /** @description The request that did it. */
            request_id: string;
            /** @description To what, by its id. */
            subject: string;
        };
        /**
         * @description What a reward is paid for.
         * @enum {string}
         */
        Basis: "own-sale" | "direct-sale" | "downline-sale" | "team-volume" | "headcount" | "entry-fee" | "pool-of-all-sales" | "time-release";
        /** @description What the shop booked, and how much of it is used. */
        BillingResponse: {
            /** @description Apps that are installed. */
            apps: components["schemas"]["UsageResponse"];
            /** @description Own domains. */
            domains: components["schemas"]["UsageResponse"];
            /** @description What it booked. */
            plan: components["schemas"]["Plan"];
            /**
             * Format: int32
             * @description Requests a minute that one client may send.
             * @example 60000
             */
            requests_per_minute: number;
            /** @description People who work in the console. */
            staff: components["schemas"]["UsageResponse"];
            /** @description Whether it may sell. */
            status: components["schemas"]["TenantStatus"];
        };
        /** @description How much of a paid order an app may give away at most. */
        Budget: {
            /** @description A share of what was paid for the lines. A tenant may lower it. */
            max_bp: components["schemas"]["Rate"];
        };
        /** @description Why. */
        CancelOrderRequest: {
            /**
             * @description The merchant's own words.
             * @example ordered twice
             */
            reason?: string;
        };
        /** @description What became of a file. */
        CatalogueImportResponse: {
            /**
             * Format: int64
             * @description SKUs that are new.
             */
            created: number;
            /**
             * Format: int64
             * @description Rows that were turned away.
             */
            rejected: number;
            /** @description The rows that were turned away, the first 1000 of them. */
            rejects: components["schemas"]["RejectedRowResponse"][];
            /**
             * Format: int64
             * @description Rows of the file, the first line left out.
             */
            rows: number;
            /**
             * Format: int64
             * @description Rows that say what is there already.
             */
            unchanged: number;
            /**
             * Format: int64
             * @description Rows that changed a SKU, its stock or its product.
             */
            updated: number;
        };
        /** @description A category of products. */
        CategoryResponse: {
            /**
             * @description The merchant's own short name for it, unique in the shop.
             * @example drinks
             */
            code: string;
            /** @description The id. */
            id: components["schemas"]["cat_id"];
            /** @description The address of a picture. */
            image?: string | null;
            /** @description As shoppers see it. */
            name: components["schemas"]["Text"];
            parent?: components["schemas"]["cat_id"] | null;
            /**
             * Format: int64
             * @description Where it stands among its siblings, lower first.
             */
            position: number;
        };
        /** @description What is to change of a category; what is left out stays. */
        ChangeCategoryRequest: {
            /** @description Another code. */
            code?: string | null;
            /** @description Another picture; null takes it away. */
            image?: string | null;
            name?: components["schemas"]["Text"] | null;
            parent?: components["schemas"]["cat_id"] | null;
            /**
             * Format: int64
             * @description Another place among its siblings.
             */
            position?: number | null;
        };
        /** @description What is to be changed; what is left out stays. */
        ChangeMemberRequest: {
            /** @description All that they are marked with. */
            labels?: string[] | null;
            /** @description How they are called. */
            name?: string | null;
            /**
             * Format: int32
             * @description The rank.
             */
            rank?: number | null;
            status?: components["schemas"]["MemberStatus"] | null;
        };
        /** @description What is to change of a product; what is left out stays. */
        ChangeProductRequest: {
            category?: components["schemas"]["cat_id"] | null;
            /** @description Another code. */
            code?: string | null;
            description?: components["schemas"]["Text"] | null;
            /** @description Other pictures. */
            images?: string[] | null;
            /** @description All its SKUs in your order, told apart by their codes. Those left out can no longer be bought. */
            skus?: components["schemas"]["SkuRequest"][] | null;
            status?: components["schemas"]["ProductStatus"] | null;
            title?: components["schemas"]["Text"] | null;
            /**
             * Format: int64
             * @description The version that you looked at.
             */
            version: number;
        };
        /** @description What is to be changed; what is left out stays. */
        ChangeStaffRequest: {
            /** @description How others see them. */
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
            status?: components["schemas"]["StaffStatus"] | null;
        };
        /** @description What is to happen to the stock: either `delta` or `set`. */
        ChangeStockRequest: {
            /**
             * Format: int64
             * @description Pieces that came, or went if negative.
             * @example 12
             */
            delta?: number | null;
            /**
             * @description Why, for the trail.
             * @example Delivery 4711
             */
            reason: string;
            /**
             * Format: int64
             * @description Pieces that there are; null: no longer counted.
             */
            set?: number | null;
        };
        /** @description What is to be changed of a view. */
        ChangeViewRequest: {
            /** @description What to call it. */
            name?: string | null;
            /** @description What of the list it shows. */
            query?: string | null;
            /** @description Whether everybody on the staff sees it. */
            shared?: boolean | null;
            /**
             * Format: int64
             * @description The version that was read: if it was changed since, nothing happens.
             */
            version: number;
        };
        /** @description What an app can do at most with the settings that it allows. */
        Compliance: {
            /** @description What it pays for. */
            basis?: components["schemas"]["Basis"][];
            /** @description How many levels above a buyer may earn from one order. */
            beneficiary_depth: components["schemas"]["RewardDepth"];
            /** @description Whether what it gives can be withdrawn as money. */
            cash_out: boolean;
            /** @description Whether chance decides anything. */
            chance: boolean;
            /** @description What somebody may have to do before earning. */
            entry_condition: components["schemas"]["EntryCondition"];
        };
        /** @description What is to be set otherwise; what is left out stays. */
        ConfigureAppRequest: {
            /**
             * Format: int32
             * @description The share of a paid order that it may give away, in basis points.
             */
            budget_bp?: number | null;
            /** @description The whole form again. What has a default may be left out. */
            settings?: Record<string, never> | null;
            /**
             * Format: int64
             * @description The version that you looked at; without it, whatever is there is changed.
             */
            settings_version?: number | null;
            stacking?: components["schemas"]["StackingBody"] | null;
        };
        /** @description What came. */
        ConfirmPaymentRequest: {
            /**
             * Format: int64
             * @description How much, in minor units; leave it out for exactly what was asked for. Another amount is refused.
             * @example 1999
             */
            amount?: number | null;
            /**
             * @description What the bank or the till calls it, at most 128 characters.
             * @example TX 20260302-17
             */
            reference?: string;
        };
        /** @description How many there are. */
        CountResponse: {
            /** @description Whether there are more than that. */
            capped: boolean;
            /**
             * Format: int64
             * @description At most 10000.
             * @example 14
             */
            count: number;
        };
        /** @description A new key. */
        CreateApiKeyRequest: {
            /**
             * @description What it is for.
             * @example Warehouse
             */
            name: string;
            /** @description What it may do: only what you may do yourself. */
            scopes: components["schemas"]["Permission"][];
        };
        /** @description A new category. */
        CreateCategoryRequest: {
            /**
             * @description Unique in the shop: 1 to 64 letters, digits, spaces or `- _ . / + #`.
             * @example drinks
             */
            code: string;
            /** @description The address of a picture, `https://...` or `/...`. */
            image?: string | null;
            /** @description As shoppers see it, in at least one language. */
            name: components["schemas"]["Text"];
            parent?: components["schemas"]["cat_id"] | null;
            /**
             * Format: int64
             * @description Where it stands among its siblings, lower first.
             */
            position?: number;
        };
        /** @description A new job: what is done, and to what. At most 10000 rows. */
        CreateJobRequest: {
            /** @enum {string} */
            action: "ship-orders";
            /** @description The parcels. */
            rows: components["schemas"]["ParcelRequest"][];
        } | {
            /** @enum {string} */
            action: "cancel-orders";
            /** @description Why, for the staff. */
            reason?: string;
            /** @description Which. */
            which: components["schemas"]["WhichOrdersRequest"];
        } | {
            /** @enum {string} */
            action: "hold-orders";
            /** @description Why, for the staff. */
            reason: string;
            /** @description Which. */
            which: components["schemas"]["WhichOrdersRequest"];
        } | {
            /** @enum {string} */
            action: "release-orders";
            /** @description Which. */
            which: components["schemas"]["WhichOrdersRequest"];
        } | {
            /** @enum {string} */
            action: "receive-orders";
            /** @description Which. */
            which: components["schemas"]["WhichOrdersRequest"];
        } | {
            /** @enum {string} */
            action: "note-orders";
            /** @description The note. */
            note: string;
            /** @description Which. */
            which: components["schemas"]["WhichOrdersRequest"];
        } | {
            /** @enum {string} */
            action: "label-members";
            /** @description Marks that they get. */
            add?: string[];
            /** @description Which. */
            members: components["schemas"]["mem_id"][];
            /** @description Marks that they lose. */
            remove?: string[];
        } | {
            /** @enum {string} */
            action: "archive-products";
            /** @description Which. */
            products: components["schemas"]["prd_id"][];
        };
        /** @description A new member. */
        CreateMemberRequest: {
            /** @description The name in another system; no two members share one. */
            external_id?: string | null;
            /**
             * Format: date-time
             * @description When they joined, for one who did before; otherwise now.
             */
            joined_at?: string | null;
            /** @description What to mark them with. */
            labels?: string[];
            /** @description An email address or a phone number, for one who is to sign in. */
            login?: string | null;
            /**
             * @description How they are called.
             * @example Lily
             */
            name: string;
            /** @description The first password, 10 to 200 bytes, for one who is to sign in. */
            password?: string | null;
            /**
             * Format: int32
             * @description The rank.
             */
            rank?: number;
            referrer?: components["schemas"]["mem_id"] | null;
        };
        /** @description A new product. */
        CreateProductRequest: {
            category?: components["schemas"]["cat_id"] | null;
            /**
             * @description Unique in the shop: 1 to 64 letters, digits, spaces or `- _ . / + #`.
             * @example longjing
             */
            code: string;
            /** @description What it is. */
            description?: components["schemas"]["Text"];
            /** @description Addresses of pictures: `https://...` or `/...`. */
            images?: string[];
            /** @description What can be bought of it, at least one. */
            skus: components["schemas"]["SkuRequest"][];
            /** @description Whether shoppers see it; a draft if nothing is said. */
            status?: components["schemas"]["ProductStatus"];
            /** @description As shoppers see it, in at least one language. */
            title: components["schemas"]["Text"];
        };
        /** @description A new view. */
        CreateViewRequest: {
            /**
             * @description What to call it.
             * @example Tea festival
             */
            name: string;
            /**
             * @description Of which list: lower-case letters, digits and hyphens.
             * @example orders
             */
            page: string;
            /**
             * @description What of the list it shows, as the list's address says it. At most 4000 bytes.
             * @example state=paid&sort=placed
             */
            query: string;
            /** @description Whether everybody on the staff sees it. */
            shared?: boolean;
        };
        /** @description A key that was made just now. */
        CreatedApiKeyResponse: components["schemas"]["ApiKeyResponse"] & {
            /**
             * @description Shown this once: send it as `Authorization: Bearer <key>`.
             * @example souk_key_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c
             */
            secret: string;
        };
        /**
         * @description A currency by its ISO 4217 code, such as `CNY`.
         *
         *     Only currencies that a tenant may use are listed, so a typo never becomes a currency.
         * @example CNY
         */
        Currency: string;
        /** @description A day of the shop's, up to a moment. */
        DayResponse: components["schemas"]["FiguresResponse"] & {
            /** @description By the hour, 0 from when the day began; hours that brought nothing are left out. */
            by_hour: components["schemas"]["HourResponse"][];
            /**
             * Format: date-time
             * @description When it began, in the zone of the shop.
             */
            from: string;
            /**
             * Format: date-time
             * @description Up to when it is told; not in it any more.
             */
            until: string;
        };
        /** @description Where the money of a withdrawal goes. */
        Destination: {
            /**
             * @description The number of the account there.
             * @example 6222021234567890
             */
            account: string;
            /**
             * @description The bank or the wallet.
             * @example ICBC
             */
            bank: string;
            /**
             * @description Whose account it is.
             * @example Li Lei
             */
            holder: string;
        };
        /** @description SHA-256 of an uploaded file. Text: 64 hexadecimal digits. */
        Digest: string;
        /**
         * @description What somebody may have to do before earning.
         * @enum {string}
         */
        EntryCondition: "none" | "spend" | "buy-sku" | "fee";
        /** @description A movement of money. */
        EntryResponse: {
            /**
             * Format: int64
             * @description In minor units, above 0.
             * @example 1000
             */
            amount: number;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * @description The id of what caused it: a reward, a withdrawal, an order, a refund.
             * @example rwd_0198c0de7f3a7c1d9e5b2a4f60718293
             */
            cause: string;
            /**
             * @description Of the amount.
             * @example CNY
             */
            currency: string;
            /**
             * @description The account that it was taken from. In a member's own statement their pocket alone, such as `pending`.
             * @example rewards
             */
            from: string;
            /** @description Its id. */
            id: components["schemas"]["trf_id"];
            member?: components["schemas"]["mem_id"] | null;
            order?: components["schemas"]["ord_id"] | null;
            /** @description What kind of movement. */
            reason: components["schemas"]["TransferReason"];
            /**
             * @description The account that it was given to.
             * @example pending
             */
            to: string;
        };
        /** @description A reward, and where it comes from. */
        ExplainedRewardResponse: components["schemas"]["RewardResponse"] & {
            /** @description The code that proposed it: the digest of the app's file. */
            digest: string;
            /** @description SHA-256 of what the app was given, in hex. */
            inputs_hash: string;
            /** @description Which installation gave it. */
            installation: components["schemas"]["ins_id"];
            /**
             * Format: int64
             * @description What the app proposed, before limits and caps, in minor units.
             * @example 1000
             */
            proposed: number;
            /**
             * Format: int64
             * @description The place in the shop's log of the event that it followed from.
             */
            seq: number;
            /**
             * Format: int64
             * @description The version of the app's settings then.
             */
            settings_version: number;
        };
        /** @description How a shop shows itself to its shoppers. */
        Face: {
            /**
             * @description Its colour, `#rrggbb`; pages show it as dark as white text on it needs. None: the colour of the house.
             * @default null
             */
            accent?: string | null;
            /**
             * @description How shoppers reach it.
             * @default {
             *       "en": "",
             *       "zh-CN": ""
             *     }
             */
            contact?: components["schemas"]["Text"];
            /**
             * @description What it has to say by law, each under its title. At most 10.
             * @default []
             */
            legal?: components["schemas"]["LegalText"][];
            /**
             * @description The address of its logo, `https://...` or `/...`.
             * @default null
             */
            logo?: string | null;
            /**
             * Format: int32
             * @description How many levels of those below them shoppers see. 0 to 100.
             * @default 100
             */
            team_levels?: number;
        };
        /** @description What some time brought. Amounts are minor units. */
        FiguresResponse: {
            /**
             * Format: int64
             * @description What apps took off the prices of those orders and gave to members, less what was taken back since.
             */
            given_away: number;
            /**
             * Format: int64
             * @description What the shop keeps: paid, less what was given back and what members were given.
             */
            kept: number;
            /**
             * Format: int64
             * @description Orders that were paid.
             */
            orders: number;
            /**
             * Format: int64
             * @description What was paid for them.
             * @example 1248000
             */
            paid: number;
            /**
             * Format: int64
             * @description What was given back of orders.
             */
            refunded: number;
        };
        /** @description The first of two approvals. */
        FirstApprovalResponse: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who. */
            by: components["schemas"]["stf_id"];
            /**
             * @description How they are called.
             * @example Lin Mei
             */
            name: string;
        };
        /** @description An app. */
        FoundAppResponse: {
            /** @description Of which app. */
            app: string;
            /** @description The installation. */
            installation: components["schemas"]["ins_id"];
            /** @description What it is called in the shop. */
            label: string;
        };
        /** @description A member. */
        FoundMemberResponse: {
            /** @description The id. */
            id: components["schemas"]["mem_id"];
            /** @description What they sign in with. */
            login?: string | null;
            /** @description What they are called. */
            name: string;
            /**
             * Format: int64
             * @description The number in the shop.
             */
            no: number;
        };
        /** @description An order. */
        FoundOrderResponse: {
            /** @description Where its goods are. */
            fulfilment: components["schemas"]["Fulfilment"];
            /** @description The id. */
            id: components["schemas"]["ord_id"];
            /** @description What people read out. */
            number: string;
            /**
             * Format: date-time
             * @description When it was placed.
             */
            placed_at: string;
            /** @description How it stands. */
            state: components["schemas"]["OrderState"];
            /**
             * Format: int64
             * @description What it costs, in minor units.
             */
            total: number;
        };
        /** @description A product. */
        FoundProductResponse: {
            /** @description Its short name, for addresses. */
            code: string;
            /** @description The id. */
            id: components["schemas"]["prd_id"];
            /** @description The address of a picture. */
            image?: string | null;
            /** @description Whether it is on sale. */
            status: components["schemas"]["ProductStatus"];
            /** @description Its title. */
            title: components["schemas"]["Text"];
        };
        /**
         * @description Where the goods of an order are.
         * @enum {string}
         */
        Fulfilment: "unfulfilled" | "shipped" | "received" | "closed";
        /**
         * @description Something that a merchant allows an app.
         *
         *     The reads and the memory are proved: the host refuses a file whose imports are not exactly what its manifest asks
         *     for. The others are checked when a proposal is made.
         * @enum {string}
         */
        Grant: "orders.read" | "members.read" | "referrals.read" | "kv" | "credit" | "schedule" | "notify";
        /** @description A grant, and why the app needs it. */
        GrantRequest: {
            /** @description What is asked for. */
            grant: components["schemas"]["Grant"];
            /** @description Why, for the merchant. */
            reason: components["schemas"]["Text"];
        };
        /** @description What to look at before money leaves. */
        HintsResponse: {
            /**
             * Format: int64
             * @description What the member owes the shop, in minor units.
             * @example 0
             */
            debt: number;
            /** @description Whether the account is somebody's who is called otherwise than the member. */
            name_differs: boolean;
            /**
             * Format: int64
             * @description The how-manieth withdrawal of the member it is, from 1; those that came to nothing do not count.
             * @example 3
             */
            nth: number;
        };
        /** @description Why. */
        HoldOrderRequest: {
            /**
             * @description The merchant's own words; the buyer does not see them.
             * @example address unclear
             */
            reason: string;
        };
        /** @description What a shop looks like at a glance. */
        HomeResponse: {
            /** @description The apps that are on; null without the right `apps:read`. */
            apps?: components["schemas"]["AppTodayResponse"][] | null;
            /**
             * Format: date-time
             * @description When this was looked at: at most some seconds ago.
             */
            at: string;
            /** @description What a new shop needs, and whether it has it. */
            checklist: components["schemas"]["StepResponse"][];
            /** @description The currency of all amounts. */
            currency: components["schemas"]["Currency"];
            /** @description What waits for somebody, the most pressing first; nothing that waits for nobody, or that the reader may not see. */
            needs_you: components["schemas"]["NeedResponse"][];
            today?: components["schemas"]["DayResponse"] | null;
            yesterday?: components["schemas"]["DayResponse"] | null;
        };
        /**
         * @description A point where the core asks.
         * @enum {string}
         */
        HookKind: "price" | "events";
        /** @description What an hour brought. */
        HourResponse: components["schemas"]["FiguresResponse"] & {
            /**
             * Format: int64
             * @description Which.
             * @example 14
             */
            hour: number;
        };
        /**
         * @description An app that is to be installed.
         * @example {
         *       "app": "tea-time",
         *       "enabled": true,
         *       "grants": [
         *         "orders.read",
         *         "notify"
         *       ],
         *       "settings": {
         *         "greeting": "Tea?"
         *       }
         *     }
         */
        InstallAppRequest: {
            /** @description Which app. */
            app: components["schemas"]["AppName"];
            /**
             * Format: int32
             * @description The share of a paid order that it may give away, in basis points: at most what the manifest says, which is also
             *     what counts if nothing is said.
             */
            budget_bp?: number | null;
            /** @description Whether it is on at once; off if nothing is said. */
            enabled?: boolean;
            /** @description What you allow it: exactly what its manifest asks for. */
            grants?: components["schemas"]["Grant"][];
            /** @description Your short name for it, unique in the shop; the app's name if nothing is said. The same app may be there twice. */
            label?: string | null;
            /** @description The form that the manifest's schema draws, filled in. What has a default may be left out. */
            settings?: Record<string, never>;
            /** @description How it goes together with other price apps. */
            stacking?: components["schemas"]["StackingBody"];
            /**
             * @description Which version; the latest if nothing is said.
             * @example 1.0.0
             */
            version?: string | null;
        };
        /** @description An app in the shop. */
        InstallationResponse: {
            /** @description Which app. */
            app: components["schemas"]["AppName"];
            /**
             * Format: int32
             * @description The share of a paid order that it may give away, in basis points.
             */
            budget_bp: number;
            /**
             * Format: date-time
             * @description When it was installed first.
             */
            created_at: string;
            /** @description SHA-256 of the file that runs. */
            digest: components["schemas"]["Digest"];
            /** @description What you allowed. */
            grants: components["schemas"]["Grant"][];
            /** @description The id. */
            id: components["schemas"]["ins_id"];
            /**
             * @description Your short name for it, unique in the shop.
             * @example vip-price
             */
            label: string;
            /**
             * Format: int64
             * @description Where it stands in your order, lower first.
             */
            position: number;
            /** @description What you set, with defaults filled in. */
            settings: Record<string, never>;
            /**
             * Format: int64
             * @description Grows with every change of settings, budget or stacking. Send it with a change: a change of something that has
             *     changed meanwhile is refused.
             */
            settings_version: number;
            /** @description How it goes together with other price apps. */
            stacking: components["schemas"]["StackingBody"];
            /** @description Whether it is asked. */
            state: components["schemas"]["InstallationState"];
            /**
             * Format: date-time
             * @description When it was taken out. What it remembers is kept for 30 days; null again when that is over.
             */
            uninstalled_at?: string | null;
            /**
             * @description The version that runs.
             * @example 1.0.0
             */
            version: string;
        };
        /**
         * @description Whether an app is asked.
         * @enum {string}
         */
        InstallationState: "enabled" | "disabled" | "uninstalled";
        /** @description Where an app is installed. */
        InstalledResponse: {
            /** @description The installation. */
            id: components["schemas"]["ins_id"];
            /** @description Your short name for it. */
            label: string;
            /** @description Whether it is asked. */
            state: components["schemas"]["InstallationState"];
            /**
             * @description The version that runs.
             * @example 1.0.0
             */
            version: string;
        };
        /** @description Somebody new. */
        InviteStaffRequest: {
            /**
             * @description The address to sign in with.
             * @example wang@demo.example
             */
            email: string;
            /**
             * @description How others see them.
             * @example Wang Fang
             */
            name: string;
            /** @description The first password, 10 to 200 bytes; tell them. */
            password: string;
            /** @description What they may do: not more than who asks them in. */
            role: components["schemas"]["Role"];
        };
        /**
         * @description Which act, without what it needs besides.
         * @enum {string}
         */
        JobKind: "ship-orders" | "cancel-orders" | "hold-orders" | "release-orders" | "receive-orders" | "note-orders" | "label-members" | "archive-products";
        /** @description One act on many things. */
        JobResponse: {
            /** @description What it does to each of its rows. */
            action: components["schemas"]["JobKind"];
            /**
             * @description Who asked for it.
             * @example Lin Mei
             */
            actor: string;
            /**
             * Format: date-time
             * @description When.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Rows that were done.
             * @example 700
             */
            done: number;
            /**
             * Format: date-time
             * @description When its last row was tried, or when it was stopped.
             */
            ended_at?: string | null;
            /**
             * Format: int64
             * @description Rows that were refused.
             * @example 3
             */
            failed: number;
            /** @description The id. */
            id: components["schemas"]["job_id"];
            /** @description Where it stands. */
            state: components["schemas"]["JobState"];
            /**
             * Format: int64
             * @description Rows it has.
             * @example 1284
             */
            total: number;
        };
        /** @description A row of a job. */
        JobRowResponse: {
            /**
             * @description Why it was refused, as a stable word; else empty.
             * @example order_not_paid
             */
            code: string;
            /** @description Why, in a sentence; else empty. */
            detail: string;
            /**
             * Format: int64
             * @description Its place, from 1.
             */
            row: number;
            /** @description Where it stands. `waiting` of a job that was stopped: it was not done. */
            state: components["schemas"]["JobRowState"];
            /**
             * @description What it is about, as it was asked for: an id, or the number of an order.
             * @example 260302-4821-3377-5
             */
            subject: string;
            /**
             * @description What people call that: the number of an order, the name of a member, the code of a product; null where the row
             *     names nothing that is there.
             * @example 260302-4821-3377-5
             */
            subject_name?: string | null;
        };
        /**
         * @description Where a row of a job stands.
         * @enum {string}
         */
        JobRowState: "waiting" | "done" | "failed";
        /**
         * @description Where a job stands.
         * @enum {string}
         */
        JobState: "running" | "done" | "cancelled";
        /**
         * @description Whose rules bound the apps of a shop.
         * @enum {string}
         */
        Jurisdiction: "CN" | "EU" | "US-direct-selling" | "none";
        /** @description A text that a shop has to show. */
        LegalText: {
            /** @description The text: paragraphs between empty lines, no markup. */
            body: components["schemas"]["Text"];
            /** @description Its title. */
            title: components["schemas"]["Text"];
        };
        /** @description How many stand on a level. */
        LevelResponse: {
            /**
             * Format: int32
             * @description How many levels below, from 1.
             */
            level: number;
            /**
             * Format: int64
             * @description How many members.
             */
            members: number;
        };
        /** @description A line of a quote or an order. */
        LineResponse: {
            /**
             * Format: int64
             * @description What was taken off in all.
             * @example 2000
             */
            discount: number;
            /** @description The address of the product's first picture; null if it has none. */
            image?: string | null;
            /**
             * Format: int64
             * @description List price times quantity.
             * @example 20000
             */
            list: number;
            /**
             * Format: int64
             * @description What is paid for the line.
             * @example 18000
             */
            net: number;
            /**
             * Format: int32
             * @description From 1.
             */
            no: number;
            /** @description What tells the SKU from its siblings. */
            options: components["schemas"]["SkuOption"][];
            product?: components["schemas"]["prd_id"] | null;
            /**
             * Format: int32
             * @description Pieces.
             */
            quantity: number;
            /**
             * Format: int64
             * @description Given back so far; 0 in a quote.
             * @example 0
             */
            refunded: number;
            /**
             * @description The SKU's code.
             * @example tea-100g
             */
            sku: string;
            /** @description The product's title. */
            title: components["schemas"]["Text"];
            /**
             * Format: int64
             * @description List price of a piece, in minor units.
             * @example 10000
             */
            unit_price: number;
        };
        /** @description What an app says of itself. Written as `app.toml`, embedded as JSON in the uploaded file. */
        Manifest: {
            /** @description How much of a paid order it may give away at most. */
            budget?: components["schemas"]["Budget"];
            /** @description The shelf in the marketplace that it stands on. */
            category: components["schemas"]["AppName"];
            /** @description What it can do at most, in terms that laws ask about. */
            compliance: components["schemas"]["Compliance"];
            /** @description Apps that must not be switched on beside it. */
            conflicts?: components["schemas"]["AppName"][];
            /** @description What it does, at most 4000 characters. */
            description: components["schemas"]["Text"];
            /** @description The events that it subscribes to, see [`EventFact::KINDS`]. */
            events?: string[];
            /** @description What it asks to be allowed, each at most once. */
            grants?: components["schemas"]["GrantRequest"][];
            /** @description The hooks that it answers. */
            hooks: components["schemas"]["HookKind"][];
            /** @description The name of an icon of the marketplace. */
            icon: components["schemas"]["AppName"];
            /** @description The app's name, the same in all its versions. */
            id: components["schemas"]["AppName"];
            /** @description What it costs. */
            pricing: components["schemas"]["Pricing"];
            /**
             * Format: int32
             * @description Where a price app stands in the order of applying unless the merchant says otherwise; lower first.
             */
            priority?: number | null;
            /** @description Who made it. */
            publisher: components["schemas"]["AppName"];
            /** @description For each synchronous hook, the parts of the input that it gets. */
            reads?: {
                [key: string]: components["schemas"]["Read"][];
            };
            /** @description Apps that must be switched on beside it. */
            requires?: components["schemas"]["Requirement"][];
            /** @description JSON Schema of its settings. */
            settings: Record<string, never>;
            /** @description One sentence, at most 120 characters. */
            summary: components["schemas"]["Text"];
            /** @description What the marketplace calls it, at most 40 characters. */
            title: components["schemas"]["Text"];
            /**
             * @description The version of this file (semver).
             * @example 1.0.0
             */
            version: string;
        };
        /** @description Who is signed in, and to which shop. */
        MeResponse: {
            /** @description The address that they sign in with; null for a program. */
            email?: string | null;
            id?: components["schemas"]["stf_id"] | null;
            /** @description The name of who signed in, or of the key. */
            name: string;
            /** @description What they may do. */
            permissions: components["schemas"]["Permission"][];
            role?: components["schemas"]["Role"] | null;
            /**
             * Format: date-time
             * @description Now, by the clock of the server.
             */
            server_time: string;
            /** @description The shop. */
            shop: components["schemas"]["ShopResponse"];
        };
        /** @description How many members there are. Counts are exact up to 10000. */
        MemberCountsResponse: {
            /** @description Who may sign in and buy. */
            active: components["schemas"]["CountResponse"];
            /** @description All of the shop. */
            all: components["schemas"]["CountResponse"];
            /** @description Who may not. */
            blocked: components["schemas"]["CountResponse"];
            /** @description Those that the parameters ask for. */
            matching: components["schemas"]["CountResponse"];
        };
        /** @description A member, and where they stand in the tree. */
        MemberDetailResponse: components["schemas"]["MemberResponse"] & {
            /** @description How many stand above. */
            depth: number;
            referrer?: components["schemas"]["mem_id"] | null;
        };
        /** @description A member. */
        MemberResponse: {
            /** @description The name in another system. */
            external_id?: string | null;
            /** @description The id. */
            id: components["schemas"]["mem_id"];
            /**
             * @description What they give to others to join with.
             * @example K7X9QR
             */
            invite_code: string;
            /**
             * Format: date-time
             * @description When they joined.
             */
            joined_at: string;
            /** @description What they are marked with, sorted. */
            labels: string[];
            /** @description What they sign in with; null for one who cannot. */
            login?: string | null;
            /** @description How they are called. */
            name: string;
            /**
             * Format: int64
             * @description The number in the shop.
             */
            no: number;
            /**
             * Format: int64
             * @description Orders paid so far.
             */
            paid_orders: number;
            /**
             * Format: int32
             * @description The rank, from 0.
             */
            rank: number;
            /** @description Whether they may sign in and buy. */
            status: components["schemas"]["MemberStatus"];
        };
        /** @description A member with what a list shows around them. */
        MemberRowResponse: components["schemas"]["MemberResponse"] & {
            /**
             * Format: int64
             * @description How many they brought.
             * @example 41
             */
            directs: number;
            wallet?: components["schemas"]["WalletResponse"] | null;
        };
        /**
         * @description Whether a member may sign in and buy.
         * @enum {string}
         */
        MemberStatus: "active" | "blocked";
        /** @description An order, as the merchant sees it. */
        MerchantOrderResponse: components["schemas"]["OrderResponse"] & {
            /** @description Its name in another system. */
            external_id?: string | null;
            /** @description Why it must not be shipped now; null if it may. */
            held?: string | null;
            /** @description Who bought. */
            member: components["schemas"]["mem_id"];
            /**
             * Format: int64
             * @description Its place among the buyer's paid orders, from 1; 0 while it is unpaid.
             */
            nth: number;
            /**
             * Format: int64
             * @description In refunds that are under way, in minor units.
             */
            refunding: number;
            /** @description How it came about. */
            source: components["schemas"]["OrderSource"];
        };
        /** @description An order with everything around it. */
        MerchantOrderStoryResponse: components["schemas"]["MerchantOrderResponse"] & {
            /** @description How the buyer tried to pay, the oldest first. */
            payments: components["schemas"]["OrderPaymentResponse"][];
            /** @description What was given back, or was to be. */
            refunds: components["schemas"]["RefundResponse"][];
            /** @description Its parcels. */
            shipments: components["schemas"]["ShipmentResponse"][];
            /** @description What happened, in order. */
            timeline: components["schemas"]["StoryEntryResponse"][];
        };
        /** @description An attempt to pay an order. */
        MerchantPaymentResponse: {
            /**
             * Format: int64
             * @description How much, in minor units.
             */
            amount: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /** @description Of which currency. */
            currency: components["schemas"]["Currency"];
            /** @description What went wrong last; empty if nothing. */
            error: string;
            /** @description The id. */
            id: components["schemas"]["pay_id"];
            /** @description Our number for it at the provider. */
            merchant_no: string;
            /** @description The order. */
            order: components["schemas"]["ord_id"];
            /**
             * Format: date-time
             * @description When the money came.
             */
            paid_at?: string | null;
            /** @description Through whom; `none` where there was nothing to pay. */
            provider: string;
            /** @description The provider's number for it. */
            provider_no?: string | null;
            /**
             * Format: int32
             * @description How often the provider was asked what became of it.
             */
            questions: number;
            /** @description Where it stands. `quarantined` is money that fits no order: give it back (`POST /payments/{id}/refunds`). */
            state: components["schemas"]["PaymentState"];
            unmatched?: components["schemas"]["UnmatchedResponse"] | null;
        };
        /** @description One mistake: where, and what would be right. */
        Mistake: {
            /** @description What is wrong and what would be right, in a sentence. */
            detail: string;
            /** @description JSON pointer into the input (RFC 6901), such as `/lines/0/quantity`; empty for the whole. */
            pointer: string;
        };
        /**
         * @description An exact amount in the smallest unit of one currency.
         *
         *     JSON: `{"amount": 1999, "currency": "CNY"}` is 19.99 yuan. There are no operators: what can go wrong says so.
         */
        Money: {
            /**
             * Format: int64
             * @description Minor units: fen, cents, pence.
             * @example 1999
             */
            amount: number;
            /** @description ISO 4217 code. */
            currency: components["schemas"]["Currency"];
        };
        /** @description A movement of money, with whose pocket it touches. */
        NamedEntryResponse: components["schemas"]["EntryResponse"] & {
            /**
             * @description How the member is called; null where it touches nobody's pocket.
             * @example Li Na
             */
            member_name?: string | null;
        };
        /** @description Something that waits for somebody. */
        NeedResponse: {
            /**
             * Format: int64
             * @description What they are about in all, in minor units; null where they are about no money.
             */
            amount?: number | null;
            /**
             * Format: int64
             * @description How many, counted to 10000.
             * @example 3
             */
            count: number;
            /** @description What. */
            kind: components["schemas"]["WaitingKind"];
            /**
             * Format: date-time
             * @description Since when the first of them waits; null where nobody knows.
             */
            oldest_at?: string | null;
        };
        /** @description An order of apps. */
        OrderAppsRequest: {
            /** @description Every installation once, the one that is asked first in front. */
            order: components["schemas"]["ins_id"][];
        };
        /** @description The apps in their new order. */
        OrderAppsResponse: {
            /** @description All of them. */
            items: components["schemas"]["InstallationResponse"][];
        };
        /** @description How many orders there are. Counts are exact up to 10000. */
        OrderCountsResponse: {
            /** @description Something is on its way back, or the buyer asked for it. */
            after_sale: components["schemas"]["CountResponse"];
            /** @description All of the shop. */
            all: components["schemas"]["CountResponse"];
            /** @description Held back. */
            held: components["schemas"]["CountResponse"];
            /** @description Those that the parameters ask for. */
            matching: components["schemas"]["CountResponse"];
            /** @description The goods are on their way. */
            shipped: components["schemas"]["CountResponse"];
            /** @description Paid, not held back, and the goods are still there. */
            to_ship: components["schemas"]["CountResponse"];
            /** @description Waiting for payment. */
            unpaid: components["schemas"]["CountResponse"];
        };
        /** @description What the staff want to remember. */
        OrderNoteRequest: {
            /**
             * @description Plain text. The buyer does not see it.
             * @example gift wrap
             */
            note: string;
        };
        /** @description A payment of an order, in short. */
        OrderPaymentResponse: {
            /**
             * Format: int64
             * @description In minor units of the order's currency.
             */
            amount: number;
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /** @description Its id. */
            id: components["schemas"]["pay_id"];
            /**
             * Format: date-time
             * @description When the money came.
             */
            paid_at?: string | null;
            /**
             * @description Through whom.
             * @example offline
             */
            provider: string;
            /** @description Where it stands. */
            state: components["schemas"]["PaymentState"];
        };
        /** @description The refunds of an order. */
        OrderRefundsResponse: {
            /** @description The oldest first. */
            items: components["schemas"]["RefundResponse"][];
        };
        /** @description An order. */
        OrderResponse: {
            /** @description What each app took off, in the order in which they applied; only apps that took something. */
            applied: components["schemas"]["AppliedResponse"][];
            /**
             * Format: date-time
             * @description When it was cancelled.
             */
            cancelled_at?: string | null;
            /**
             * Format: date-time
             * @description When the after-sale window closed.
             */
            closed_at?: string | null;
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
            /**
             * Format: int64
             * @description What was taken off the lines.
             */
            discount: number;
            /** @description Where the goods are. */
            fulfilment: components["schemas"]["Fulfilment"];
            /**
             * Format: int64
             * @description Sum of the lines at list price.
             */
            goods: number;
            /** @description The id. */
            id: components["schemas"]["ord_id"];
            /** @description What was bought. */
            lines: components["schemas"]["LineResponse"][];
            /** @description What the shopper wrote. */
            note: string;
            /**
             * @description The number that a person reads out.
             * @example 260302-4821-3377-5
             */
            number: string;
            /**
             * Format: int64
             * @description Received so far.
             */
            paid: number;
            /**
             * Format: date-time
             * @description When it was paid.
             */
            paid_at?: string | null;
            /**
             * Format: date-time
             * @description Until when it can be paid; null once it is paid or cancelled.
             */
            pay_until?: string | null;
            /**
             * Format: date-time
             * @description When it was placed.
             */
            placed_at: string;
            /**
             * Format: date-time
             * @description When the goods arrived.
             */
            received_at?: string | null;
            /**
             * Format: int64
             * @description Given back so far, shipping included.
             */
            refunded: number;
            ship_to?: components["schemas"]["ShipTo"] | null;
            /**
             * Format: date-time
             * @description When the goods left.
             */
            shipped_at?: string | null;
            /**
             * Format: int64
             * @description Shipping to pay.
             */
            shipping: number;
            /**
             * Format: int64
             * @description Shipping before anything was taken off.
             */
            shipping_list: number;
            /**
             * Format: int64
             * @description Of that, shipping.
             */
            shipping_refunded: number;
            /** @description Whether it is paid. */
            state: components["schemas"]["OrderState"];
            /**
             * Format: int64
             * @description What is to be paid.
             */
            total: number;
        };
        /** @description The rewards of an order. */
        OrderRewardsResponse: {
            /** @description In the order in which they were credited. */
            items: components["schemas"]["ExplainedRewardResponse"][];
        };
        /** @description An order with what a list shows around it. */
        OrderRowResponse: components["schemas"]["MerchantOrderResponse"] & {
            /** @description The apps that did, by label. Without the right `money:read` only those that took something off. */
            apps: components["schemas"]["AppMarkResponse"][];
            /**
             * Format: int64
             * @description What apps gave away with it, in minor units: what they took off, and what is left of the rewards. Null without
             *     the right `money:read`.
             * @example 3289
             */
            given_away?: number | null;
            /**
             * @description How the buyer is called.
             * @example Zhao Yi
             */
            member_name: string;
            /**
             * Format: int64
             * @description Pieces of all lines.
             * @example 3
             */
            pieces: number;
        };
        /**
         * @description How an order came about.
         * @enum {string}
         */
        OrderSource: "live" | "import";
        /**
         * @description Whether an order is paid.
         * @enum {string}
         */
        OrderState: "placed" | "paid" | "cancelled" | "refunded";
        /** @description A page of a list. */
        PageResponse_AccountResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: int64
                 * @description Credits less debits, in minor units. Over all accounts this sums to 0.
                 * @example -10000
                 */
                balance: number;
                /**
                 * @description Of the balance.
                 * @example CNY
                 */
                currency: string;
                /** @description Its id. */
                id: components["schemas"]["acc_id"];
                /**
                 * @description Its name: `rewards`, `sales`, `receipts/<provider>`, `member/<id>/<pocket>`.
                 * @example receipts/offline
                 */
                name: string;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_ApiKeyResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /** @description Who made it. */
                created_by: components["schemas"]["stf_id"];
                /**
                 * @description Its beginning, to tell it from others.
                 * @example souk_key_4oyl
                 */
                hint: string;
                /** @description The id. */
                id: components["schemas"]["key_id"];
                /** @description What it is for. */
                name: string;
                /**
                 * Format: date-time
                 * @description Since when it opens nothing; null while it is valid.
                 */
                revoked_at?: string | null;
                /** @description What it may do. */
                scopes: components["schemas"]["Permission"][];
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_AppResponse: {
            /** @description In the order of the list. */
            items: {
                /** @description SHA-256 of its file. */
                digest: components["schemas"]["Digest"];
                /** @description Where it is installed in the shop; empty for the platform. */
                installed: components["schemas"]["InstalledResponse"][];
                /** @description What it says of itself: titles, grants with reasons, the schema of its settings, budget, compliance. */
                manifest: components["schemas"]["Manifest"];
                /**
                 * Format: date-time
                 * @description When this version was published.
                 */
                published_at: string;
                /**
                 * @description Every version, the highest first.
                 * @example [
                 *       "1.1.0",
                 *       "1.0.0"
                 *     ]
                 */
                versions: string[];
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_AskedBackResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["AfterSaleResponse"] & {
                /** @description Who of the staff answered; empty before. */
                answered_by: string;
                /**
                 * @description Of the amount.
                 * @example CNY
                 */
                currency: string;
                /** @description Who asks. */
                member: components["schemas"]["mem_id"];
                /**
                 * @description How they are called.
                 * @example Li Na
                 */
                member_name: string;
                /**
                 * @description The number of the order.
                 * @example 260302-4821-3377-5
                 */
                order_number: string;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_AuditResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * @description What they did.
                 * @example staff.invited
                 */
                action: string;
                /** @description `staff`, `key` or `operator`. */
                actor_kind: string;
                /** @description Who, as they were called then. */
                actor_name: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description From what to what, and what else is worth knowing. */
                detail: unknown;
                /** @description The id. */
                id: components["schemas"]["aud_id"];
                /** @description The request that did it. */
                request_id: string;
                /** @description To what, by its id. */
                subject: string;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_CategoryResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * @description The merchant's own short name for it, unique in the shop.
                 * @example drinks
                 */
                code: string;
                /** @description The id. */
                id: components["schemas"]["cat_id"];
                /** @description The address of a picture. */
                image?: string | null;
                /** @description As shoppers see it. */
                name: components["schemas"]["Text"];
                parent?: components["schemas"]["cat_id"] | null;
                /**
                 * Format: int64
                 * @description Where it stands among its siblings, lower first.
                 */
                position: number;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_ExplainedRewardResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["RewardResponse"] & {
                /** @description The code that proposed it: the digest of the app's file. */
                digest: string;
                /** @description SHA-256 of what the app was given, in hex. */
                inputs_hash: string;
                /** @description Which installation gave it. */
                installation: components["schemas"]["ins_id"];
                /**
                 * Format: int64
                 * @description What the app proposed, before limits and caps, in minor units.
                 * @example 1000
                 */
                proposed: number;
                /**
                 * Format: int64
                 * @description The place in the shop's log of the event that it followed from.
                 */
                seq: number;
                /**
                 * Format: int64
                 * @description The version of the app's settings then.
                 */
                settings_version: number;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_InstallationResponse: {
            /** @description In the order of the list. */
            items: {
                /** @description Which app. */
                app: components["schemas"]["AppName"];
                /**
                 * Format: int32
                 * @description The share of a paid order that it may give away, in basis points.
                 */
                budget_bp: number;
                /**
                 * Format: date-time
                 * @description When it was installed first.
                 */
                created_at: string;
                /** @description SHA-256 of the file that runs. */
                digest: components["schemas"]["Digest"];
                /** @description What you allowed. */
                grants: components["schemas"]["Grant"][];
                /** @description The id. */
                id: components["schemas"]["ins_id"];
                /**
                 * @description Your short name for it, unique in the shop.
                 * @example vip-price
                 */
                label: string;
                /**
                 * Format: int64
                 * @description Where it stands in your order, lower first.
                 */
                position: number;
                /** @description What you set, with defaults filled in. */
                settings: Record<string, never>;
                /**
                 * Format: int64
                 * @description Grows with every change of settings, budget or stacking. Send it with a change: a change of something that has
                 *     changed meanwhile is refused.
                 */
                settings_version: number;
                /** @description How it goes together with other price apps. */
                stacking: components["schemas"]["StackingBody"];
                /** @description Whether it is asked. */
                state: components["schemas"]["InstallationState"];
                /**
                 * Format: date-time
                 * @description When it was taken out. What it remembers is kept for 30 days; null again when that is over.
                 */
                uninstalled_at?: string | null;
                /**
                 * @description The version that runs.
                 * @example 1.0.0
                 */
                version: string;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_JobResponse: {
            /** @description In the order of the list. */
            items: {
                /** @description What it does to each of its rows. */
                action: components["schemas"]["JobKind"];
                /**
                 * @description Who asked for it.
                 * @example Lin Mei
                 */
                actor: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                created_at: string;
                /**
                 * Format: int64
                 * @description Rows that were done.
                 * @example 700
                 */
                done: number;
                /**
                 * Format: date-time
                 * @description When its last row was tried, or when it was stopped.
                 */
                ended_at?: string | null;
                /**
                 * Format: int64
                 * @description Rows that were refused.
                 * @example 3
                 */
                failed: number;
                /** @description The id. */
                id: components["schemas"]["job_id"];
                /** @description Where it stands. */
                state: components["schemas"]["JobState"];
                /**
                 * Format: int64
                 * @description Rows it has.
                 * @example 1284
                 */
                total: number;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_JobRowResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * @description Why it was refused, as a stable word; else empty.
                 * @example order_not_paid
                 */
                code: string;
                /** @description Why, in a sentence; else empty. */
                detail: string;
                /**
                 * Format: int64
                 * @description Its place, from 1.
                 */
                row: number;
                /** @description Where it stands. `waiting` of a job that was stopped: it was not done. */
                state: components["schemas"]["JobRowState"];
                /**
                 * @description What it is about, as it was asked for: an id, or the number of an order.
                 * @example 260302-4821-3377-5
                 */
                subject: string;
                /**
                 * @description What people call that: the number of an order, the name of a member, the code of a product; null where the row
                 *     names nothing that is there.
                 * @example 260302-4821-3377-5
                 */
                subject_name?: string | null;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_MemberRowResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["MemberResponse"] & {
                /**
                 * Format: int64
                 * @description How many they brought.
                 * @example 41
                 */
                directs: number;
                wallet?: components["schemas"]["WalletResponse"] | null;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_MerchantPaymentResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: int64
                 * @description How much, in minor units.
                 */
                amount: number;
                /**
                 * Format: date-time
                 * @description When it began.
                 */
                created_at: string;
                /** @description Of which currency. */
                currency: components["schemas"]["Currency"];
                /** @description What went wrong last; empty if nothing. */
                error: string;
                /** @description The id. */
                id: components["schemas"]["pay_id"];
                /** @description Our number for it at the provider. */
                merchant_no: string;
                /** @description The order. */
                order: components["schemas"]["ord_id"];
                /**
                 * Format: date-time
                 * @description When the money came.
                 */
                paid_at?: string | null;
                /** @description Through whom; `none` where there was nothing to pay. */
                provider: string;
                /** @description The provider's number for it. */
                provider_no?: string | null;
                /**
                 * Format: int32
                 * @description How often the provider was asked what became of it.
                 */
                questions: number;
                /** @description Where it stands. `quarantined` is money that fits no order: give it back (`POST /payments/{id}/refunds`). */
                state: components["schemas"]["PaymentState"];
                unmatched?: components["schemas"]["UnmatchedResponse"] | null;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_NamedEntryResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["EntryResponse"] & {
                /**
                 * @description How the member is called; null where it touches nobody's pocket.
                 * @example Li Na
                 */
                member_name?: string | null;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_OrderRowResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["MerchantOrderResponse"] & {
                /** @description The apps that did, by label. Without the right `money:read` only those that took something off. */
                apps: components["schemas"]["AppMarkResponse"][];
                /**
                 * Format: int64
                 * @description What apps gave away with it, in minor units: what they took off, and what is left of the rewards. Null without
                 *     the right `money:read`.
                 * @example 3289
                 */
                given_away?: number | null;
                /**
                 * @description How the buyer is called.
                 * @example Zhao Yi
                 */
                member_name: string;
                /**
                 * Format: int64
                 * @description Pieces of all lines.
                 * @example 3
                 */
                pieces: number;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_ParkedResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: int32
                 * @description How often it was tried.
                 */
                attempts: number;
                /** @description What went wrong last. */
                error: string;
                /**
                 * Format: date-time
                 * @description When it is tried again, while it is `retrying`.
                 */
                next_at: string;
                /**
                 * Format: int64
                 * @description The event's place in the shop's log.
                 */
                seq: number;
                /**
                 * @description `retrying`, or `parked`: nobody tries it again but you.
                 * @example parked
                 */
                state: string;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_PaymentMessageResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description The body, if it is text. */
                body?: string | null;
                /** @description The body in base 64. */
                body_base64: string;
                /** @description In words. */
                detail: string;
                /** @description `request` (we asked), `reply` (the provider answered, or did not) or `notice` (the provider called). */
                direction: string;
                /** @description Method, address, status and headers, as far as there are. */
                head: unknown;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * @description What became of it: `received`, `taken`, `repeated`, `refused` (not verified or not understood) or `aside` (it
                 *     does not fit what was asked for). Only what is `taken` moved anything.
                 */
                outcome: string;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_ProductResponse: {
            /** @description In the order of the list. */
            items: {
                category?: components["schemas"]["cat_id"] | null;
                /**
                 * @description The merchant's own short name for it, unique in the shop.
                 * @example longjing
                 */
                code: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /** @description What it is. */
                description: components["schemas"]["Text"];
                /** @description The id. */
                id: components["schemas"]["prd_id"];
                /** @description Addresses of pictures, the first one for lists. */
                images: string[];
                /** @description What can be bought of it. */
                skus: components["schemas"]["SkuResponse"][];
                /** @description Whether shoppers see it. */
                status: components["schemas"]["ProductStatus"];
                /** @description As shoppers see it. */
                title: components["schemas"]["Text"];
                /**
                 * Format: date-time
                 * @description When it was changed last.
                 */
                updated_at: string;
                /**
                 * Format: int64
                 * @description Send it with a change: a change of something that has changed meanwhile is refused.
                 */
                version: number;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_RunResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description What the app or the sandbox said about a failure, and what was cut or refused of the proposals. */
                detail: string;
                /** @description SHA-256 of the file that ran. */
                digest: string;
                /**
                 * Format: int64
                 * @description Fuel that it burned: about one unit an instruction.
                 */
                fuel: number;
                /**
                 * @description At which hook: `events` or `price`.
                 * @example events
                 */
                hook: string;
                /** @description The id. */
                id: components["schemas"]["run_id"];
                /** @description What it logged, a line each. */
                logs: string;
                /**
                 * Format: int64
                 * @description Microseconds that it took.
                 */
                micros: number;
                /**
                 * Format: int32
                 * @description Proposals that were taken.
                 */
                ops: number;
                /**
                 * @description `ok`, or what went wrong.
                 * @example ok
                 */
                outcome: string;
                /**
                 * Format: int64
                 * @description About which event, by its place in the shop's log; null for a price.
                 */
                seq?: number | null;
                /**
                 * Format: int64
                 * @description With which version of the settings.
                 */
                settings_version: number;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_StaffResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When they came.
                 */
                created_at: string;
                /** @description The address to sign in with. */
                email: string;
                /** @description The id. */
                id: components["schemas"]["stf_id"];
                /** @description How others see them. */
                name: string;
                /** @description What they may do. */
                role: components["schemas"]["Role"];
                /** @description Whether they may sign in. */
                status: components["schemas"]["StaffStatus"];
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_StockMoveResponse: {
            /** @description In the order of the list. */
            items: {
                /** @description Who. */
                actor: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /**
                 * Format: int64
                 * @description Pieces that came, or went if negative. All of a SKU's moves add up to its stock.
                 * @example -2
                 */
                delta: number;
                /**
                 * Format: uuid
                 * @description The id.
                 */
                id: string;
                /**
                 * @description `sold`, `given-back`, `first-stock`, `import`, or what staff said.
                 * @example sold
                 */
                reason: string;
                /** @description What the pieces went to or came from, by its id; empty if nothing in particular. */
                subject: string;
                /**
                 * @description The number of that order; null if it is none, or without the right `orders:read`.
                 * @example 260302-4821-3377-5
                 */
                subject_name?: string | null;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_TeammateResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["MemberResponse"] & {
                /**
                 * Format: int32
                 * @description How many levels above or below, from 1.
                 */
                level: number;
                /**
                 * Format: int64
                 * @description The number of who brought them; null at the top, or where that is not shown.
                 */
                referrer_no?: number | null;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_WeighedResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["WithdrawalResponse"] & {
                first_approval?: components["schemas"]["FirstApprovalResponse"] | null;
                /** @description What to look at. */
                hints: components["schemas"]["HintsResponse"];
                /**
                 * @description How the member is called.
                 * @example Li Na
                 */
                member_name: string;
                /** @description Whether two different people have to approve it, by the shop's settings of now. */
                needs_two: boolean;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A parcel of an order. */
        ParcelRequest: {
            /**
             * @description Who carries it.
             * @example SF Express
             */
            carrier: string;
            /**
             * @description The order, by its id or its number.
             * @example 260302-4821-3377-5
             */
            order: string;
            /**
             * @description The carrier's number for it.
             * @example SF1234567890
             */
            tracking_number: string;
        };
        /** @description An event that an app failed on. */
        ParkedResponse: {
            /**
             * Format: int32
             * @description How often it was tried.
             */
            attempts: number;
            /** @description What went wrong last. */
            error: string;
            /**
             * Format: date-time
             * @description When it is tried again, while it is `retrying`.
             */
            next_at: string;
            /**
             * Format: int64
             * @description The event's place in the shop's log.
             */
            seq: number;
            /**
             * @description `retrying`, or `parked`: nobody tries it again but you.
             * @example parked
             */
            state: string;
        };
        /** @description What changes of an account; what is left out stays. */
        PaymentAccountRequest: {
            /** @description The shop's name at the provider. */
            account?: string | null;
            /** @description Whether shoppers may choose it. */
            enabled?: boolean | null;
            /** @description Secrets to fill in, or to empty with null. The others stay. */
            secrets?: {
                [key: string]: string | null;
            };
            /** @description All that is no secret. */
            settings?: {
                [key: string]: string;
            } | null;
        };
        /** @description A payment provider, and the shop's account there. */
        PaymentAccountResponse: {
            /** @description The shop's name at the provider; empty where there is no account yet. */
            account: string;
            /** @description Whether shoppers may choose it. */
            enabled: boolean;
            /**
             * @description The provider.
             * @example sandbox
             */
            provider: string;
            /** @description What is no secret. */
            settings: {
                [key: string]: string;
            };
            /** @description All that there is to fill in. */
            slots: components["schemas"]["PaymentSlotResponse"][];
            /** @description What it is called. */
            title: components["schemas"]["Text"];
        };
        /** @description Every provider that there is. */
        PaymentAccountsResponse: {
            /** @description In the order in which to show them. */
            items: components["schemas"]["PaymentAccountResponse"][];
        };
        /** @description A message, byte for byte. */
        PaymentMessageResponse: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description The body, if it is text. */
            body?: string | null;
            /** @description The body in base 64. */
            body_base64: string;
            /** @description In words. */
            detail: string;
            /** @description `request` (we asked), `reply` (the provider answered, or did not) or `notice` (the provider called). */
            direction: string;
            /** @description Method, address, status and headers, as far as there are. */
            head: unknown;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * @description What became of it: `received`, `taken`, `repeated`, `refused` (not verified or not understood) or `aside` (it
             *     does not fit what was asked for). Only what is `taken` moved anything.
             */
            outcome: string;
        };
        /** @description Something to fill in. */
        PaymentSlotResponse: {
            /** @description Whether it is filled. */
            filled: boolean;
            /**
             * @description Its name in `settings` or `secrets`.
             * @example secret
             */
            name: string;
            /** @description Whether nothing works without it. */
            required: boolean;
            /** @description Whether it is kept sealed and never shown again. */
            secret: boolean;
            /** @description What to show. */
            title: components["schemas"]["Text"];
        };
        /**
         * @description Where a payment stands. It never goes back: `paid` and `closed` are final.
         * @enum {string}
         */
        PaymentState: "created" | "pending" | "unknown" | "paid" | "closed" | "quarantined";
        /** @description All payments of an order. */
        PaymentsResponse: {
            /** @description At most 50, the oldest first. */
            items: components["schemas"]["MerchantPaymentResponse"][];
        };
        /**
         * @description A right of staff or of an API key. Also the scopes of keys, written as in [`Permission::name`].
         * @enum {string}
         */
        Permission: "orders:read" | "orders:write" | "money:write" | "money:read" | "catalogue:read" | "catalogue:write" | "members:read" | "members:write" | "members:rank" | "apps:read" | "apps:write" | "settings:read" | "settings:write" | "staff:write" | "export";
        /** @description So many pieces of a line of an order. */
        Pieces: {
            /**
             * Format: int32
             * @description The line of the order, from 1.
             * @example 1
             */
            line: number;
            /**
             * Format: int32
             * @description Pieces of it, from 1.
             * @example 1
             */
            quantity: number;
        };
        /**
         * @description What a tenant booked. Limits per plan are in [`Plan::limits`].
         * @enum {string}
         */
        Plan: "free" | "standard" | "enterprise";
        /** @description What a member has. */
        Pockets: {
            /**
             * Format: int64
             * @description To be taken.
             */
            available: number;
            /**
             * Format: int64
             * @description To be paid by later rewards.
             */
            debt: number;
            /**
             * Format: int64
             * @description Earned, but not to be taken yet.
             */
            pending: number;
            /**
             * Format: int64
             * @description In withdrawals that are under way.
             */
            withdrawing: number;
            /**
             * Format: int64
             * @description Paid out so far.
             */
            withdrawn: number;
        };
        /** @description A movement of money. */
        PostingResponse: {
            /**
             * Format: int64
             * @description In minor units of the order's currency, above 0.
             * @example 2392
             */
            amount: number;
            /**
             * @description The account that it was taken from; of a member the pocket alone.
             * @example rewards
             */
            from: string;
            /**
             * @description How the member is called whose pocket it touches; null for none.
             * @example Li Na
             */
            member_name?: string | null;
            /** @description What kind of movement. */
            reason: components["schemas"]["TransferReason"];
            /**
             * @description The account that it was given to.
             * @example pending
             */
            to: string;
        };
        /** @description What a console is to keep. */
        PreferencesRequest: {
            /** @description All of it, at most 16 KiB. */
            preferences: Record<string, never>;
            /**
             * Format: int64
             * @description The version that was read: if it was changed since, nothing happens.
             * @example 3
             */
            version: number;
        };
        /** @description What a console keeps for somebody. */
        PreferencesResponse: {
            /** @description What only the console understands. */
            preferences: Record<string, never>;
            /**
             * Format: int64
             * @description Grows with every change: send it with a change. 0 where nothing was kept yet.
             * @example 3
             */
            version: number;
        };
        /**
         * @description How an app is charged.
         * @enum {string}
         */
        PricedBy: "free" | "one-time" | "monthly" | "per-use";
        /** @description What an app costs the merchant. */
        Pricing: {
            amount?: components["schemas"]["Money"] | null;
            /** @description How it is charged. */
            model: components["schemas"]["PricedBy"];
            /**
             * Format: int32
             * @description Days without a charge after the first installation.
             */
            trial_days?: number;
        };
        /**
         * @description A problem (RFC 9457).
         * @example {
         *       "code": "invalid",
         *       "detail": "`quantity` must be 1 to 1000000 pieces.",
         *       "errors": [
         *         {
         *           "detail": "must be 1 to 1000000 pieces",
         *           "pointer": "/lines/0/quantity"
         *         }
         *       ],
         *       "instance": "urn:souk:request:0198c0de7f3a7c1d9e5b2a4f60718293",
         *       "status": 422,
         *       "title": "The request has mistakes",
         *       "type": "/problems/invalid"
         *     }
         */
        Problem: {
            /** @description A stable word for programs: the kind, or a narrower reason within it. */
            code: string;
            /** @description What happened this time, in a sentence. */
            detail: string;
            /** @description Every mistake in the input, each with its place. */
            errors?: components["schemas"]["Mistake"][];
            /** @description The request, as the log names it. */
            instance?: string | null;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description The kind in words. */
            title: string;
            /** @description The kind of problem: the address of the page that explains it. */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description How many products there are. Counts are exact up to 10000. */
        ProductCountsResponse: {
            /** @description On sale. */
            active: components["schemas"]["CountResponse"];
            /** @description All of the shop. */
            all: components["schemas"]["CountResponse"];
            /** @description Not on sale any more. */
            archived: components["schemas"]["CountResponse"];
            /** @description Being prepared. */
            draft: components["schemas"]["CountResponse"];
            /** @description On sale, with few pieces left of a SKU. */
            low_stock: components["schemas"]["CountResponse"];
            /** @description Those that the parameters ask for. */
            matching: components["schemas"]["CountResponse"];
        };
        /** @description A product with its SKUs. */
        ProductResponse: {
            category?: components["schemas"]["cat_id"] | null;
            /**
             * @description The merchant's own short name for it, unique in the shop.
             * @example longjing
             */
            code: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description What it is. */
            description: components["schemas"]["Text"];
            /** @description The id. */
            id: components["schemas"]["prd_id"];
            /** @description Addresses of pictures, the first one for lists. */
            images: string[];
            /** @description What can be bought of it. */
            skus: components["schemas"]["SkuResponse"][];
            /** @description Whether shoppers see it. */
            status: components["schemas"]["ProductStatus"];
            /** @description As shoppers see it. */
            title: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Send it with a change: a change of something that has changed meanwhile is refused.
             */
            version: number;
        };
        /**
         * @description Whether shoppers see a product.
         * @enum {string}
         */
        ProductStatus: "draft" | "active" | "archived";
        /**
         * Format: int32
         * @description A share of something, in basis points: 10 000 is the whole, 250 is 2.5 %.
         *
         *     Range: `0..=10_000`. JSON: the number of basis points.
         * @example 1000
         */
        Rate: number;
        /**
         * @description A part of a cart. The currency is always there.
         * @enum {string}
         */
        Read: "cart.at" | "cart.lines" | "cart.lines.category" | "cart.lines.tags" | "cart.shipping" | "member.id" | "member.rank" | "member.labels";
        /** @description An amount of a line. */
        RefundLineRequest: {
            /**
             * Format: int64
             * @description In minor units of the order's currency: at most what was paid for the line and not given back yet.
             * @example 5000
             */
            amount: number;
            /**
             * Format: int32
             * @description The line of the order, from 1.
             * @example 1
             */
            line: number;
        };
        /** @description What a refund would do. Refunds that are under way are counted as carried out. */
        RefundPreviewResponse: {
            /** @description Whether all lines are given back with it to the last unit. */
            all_given_back: boolean;
            /**
             * Format: int64
             * @description All that goes back to the buyer, in minor units.
             * @example 9900
             */
            amount: number;
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
            /**
             * Format: int64
             * @description Of that, what becomes debts.
             * @example 0
             */
            debt: number;
            /**
             * Format: int64
             * @description What the shop keeps of the order after it.
             */
            keeps_after: number;
            /**
             * Format: int64
             * @description What the shop keeps of the order before it.
             */
            keeps_before: number;
            /** @description What it takes back of each reward; rewards that stay as they are are left out. */
            take_backs: components["schemas"]["TakeBackResponse"][];
            /**
             * Format: int64
             * @description All that is taken back.
             * @example 1089
             */
            taken: number;
        };
        /** @description What is to be given back. */
        RefundRequest: {
            /** @description Of which lines how much; each line once. */
            lines?: components["schemas"]["RefundLineRequest"][];
            /**
             * @description Why.
             * @example one cup was broken
             */
            reason?: string;
            /**
             * Format: int64
             * @description How much of the shipping.
             * @example 0
             */
            shipping?: number;
        };
        /** @description Money that goes back to a buyer. */
        RefundResponse: {
            /** @description Who asked. */
            actor: string;
            /**
             * Format: int64
             * @description All of it, in minor units.
             * @example 5000
             */
            amount: number;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
            /**
             * Format: date-time
             * @description When it was carried out or failed.
             */
            done_at?: string | null;
            /** @description What went wrong last; empty if nothing. */
            error: string;
            /** @description Its id. */
            id: components["schemas"]["rfd_id"];
            /** @description Of which lines how much. */
            lines: components["schemas"]["RefundLineRequest"][];
            /** @description The order. */
            order: components["schemas"]["ord_id"];
            payment?: components["schemas"]["pay_id"] | null;
            /** @description Why. */
            reason: string;
            /** @description Our number for it, as the provider knows it. */
            refund_no: string;
            /**
             * Format: int64
             * @description How much of the shipping.
             */
            shipping: number;
            /** @description Where it stands. `pending` until the provider carried it out, or staff confirmed that they did. */
            state: components["schemas"]["RefundState"];
        };
        /**
         * @description Where a refund stands. `done` and `failed` are final.
         * @enum {string}
         */
        RefundState: "pending" | "done" | "failed";
        /** @description Why nothing is given back. */
        RefuseAfterSaleRequest: {
            /**
             * @description The shopper reads it.
             * @example The seal is broken
             */
            answer: string;
        };
        /** @description A row that was turned away. */
        RejectedRowResponse: {
            /**
             * @description The column that is wrong; empty where it is the whole row.
             * @example price
             */
            column: string;
            /**
             * Format: int64
             * @description The line of the file on which the row begins, from 1.
             */
            line: number;
            /** @description What would be right. */
            reason: string;
            /**
             * @description What stands there, cut to 200 characters.
             * @example 12,50
             */
            value: string;
        };
        /** @description What became of a replay. */
        ReplayResponse: {
            /** @description Whether the app answered: then the event is handled. One that is off is not asked, and the event waits on. */
            answered: boolean;
        };
        /** @description An app that another one needs. */
        Requirement: {
            /** @description Which app. */
            app: components["schemas"]["AppName"];
            /**
             * @description In which versions, such as `^1.2`.
             * @example ^1.2
             */
            version: string;
        };
        RewardDepth: number | "unbounded";
        /** @description What somebody earned with a line of an order. */
        RewardResponse: {
            /**
             * Format: int64
             * @description What was credited, in minor units.
             * @example 1000
             */
            amount: number;
            /**
             * @description The label of the installation that gave it.
             * @example referral
             */
            app: string;
            /**
             * Format: date-time
             * @description When it was credited.
             */
            at: string;
            /**
             * Format: date-time
             * @description When it became or will become available, as far as that can be told.
             */
            available_at?: string | null;
            /** @description Whether that is only the latest time: the buyer may receive the goods earlier. */
            available_at_latest: boolean;
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
            /**
             * Format: int32
             * @description Days that it stays frozen after that.
             * @example 14
             */
            freeze_days: number;
            /** @description Its id. */
            id: components["schemas"]["rwd_id"];
            /**
             * Format: int32
             * @description Its line, from 1.
             */
            line: number;
            /** @description The title of what was bought. */
            line_title: components["schemas"]["Text"];
            /** @description Who earned it. */
            member: components["schemas"]["mem_id"];
            /** @description The order. */
            order: components["schemas"]["ord_id"];
            /**
             * @description The order's number.
             * @example 260302-4821-3377-5
             */
            order_number: string;
            /**
             * @description Which part of the app's rule gave it.
             * @example level-1
             */
            reason: string;
            /**
             * Format: int64
             * @description Taken back so far, because something of the line was given back.
             * @example 0
             */
            reversed: number;
            /** @description Where it stands. */
            state: components["schemas"]["RewardState"];
            /** @description What the app calls itself. */
            title: components["schemas"]["Text"];
            /**
             * @description The version of the app that gave it.
             * @example 2.1.0
             */
            version: string;
            waits_for?: components["schemas"]["WaitsFor"] | null;
            /**
             * Format: date-time
             * @description When the after-sale window of the order closes or closed, as far as that can be told.
             */
            window_ends_at?: string | null;
        };
        /**
         * @description Where a reward stands.
         * @enum {string}
         */
        RewardState: "pending" | "available" | "reversed";
        /**
         * @description What somebody on a merchant's staff may do.
         * @enum {string}
         */
        Role: "owner" | "admin" | "finance" | "support" | "viewer";
        /** @description One call of an app. */
        RunResponse: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What the app or the sandbox said about a failure, and what was cut or refused of the proposals. */
            detail: string;
            /** @description SHA-256 of the file that ran. */
            digest: string;
            /**
             * Format: int64
             * @description Fuel that it burned: about one unit an instruction.
             */
            fuel: number;
            /**
             * @description At which hook: `events` or `price`.
             * @example events
             */
            hook: string;
            /** @description The id. */
            id: components["schemas"]["run_id"];
            /** @description What it logged, a line each. */
            logs: string;
            /**
             * Format: int64
             * @description Microseconds that it took.
             */
            micros: number;
            /**
             * Format: int32
             * @description Proposals that were taken.
             */
            ops: number;
            /**
             * @description `ok`, or what went wrong.
             * @example ok
             */
            outcome: string;
            /**
             * Format: int64
             * @description About which event, by its place in the shop's log; null for a price.
             */
            seq?: number | null;
            /**
             * Format: int64
             * @description With which version of the settings.
             */
            settings_version: number;
        };
        /** @description What goes wrong at the sandbox from now on. All off by default. The service's own books are always right. */
        SandboxFaultsRequest: {
            /**
             * Format: int32
             * @description Each notice is sent this many times more, at most 20.
             * @default 0
             */
            copies?: number;
            /**
             * Format: int32
             * @description The next so many requests fail and are not done.
             * @default 0
             */
            errors?: number;
            /**
             * Format: int32
             * @description Notices leave this many seconds late, at most 604800.
             * @default 0
             */
            late_s?: number;
            /**
             * Format: int32
             * @description The next so many requests are done, but their answers are lost.
             * @default 0
             */
            lost_replies?: number;
            /**
             * @description The order of notices.
             * @default as_happened
             */
            order?: components["schemas"]["SandboxOrder"];
            /**
             * @description Refunds are taken and fail later.
             * @default false
             */
            refund_fails?: boolean;
            /**
             * Format: int32
             * @description Refunds take this many seconds, at most 604800.
             * @default 0
             */
            refund_takes_s?: number;
            /**
             * @description No notice is ever sent.
             * @default false
             */
            silent?: boolean;
            /**
             * @description Notices name one minor unit too much, rightly signed.
             * @default false
             */
            wrong_amount?: boolean;
            /**
             * @description Notices carry a wrong signature.
             * @default false
             */
            wrong_signature?: boolean;
        };
        /** @description The switches as they are. */
        SandboxFaultsResponse: {
            /** @description The switches. */
            faults: components["schemas"]["SandboxFaultsRequest"];
            /** @description A page with the same switches, for who has no token. Its address opens these switches and nothing else, for an hour. */
            page: string;
        };
        /**
         * @description The order in which notices leave.
         * @enum {string}
         */
        SandboxOrder: "as_happened" | "closed_after_paid" | "closed_before_paid" | "refund_before_paid";
        /** @description What was found: at most 5 of each kind. Null for a kind that the reader may not see. */
        SearchResponse: {
            /** @description By the name of the app, or what it is called in the shop. */
            apps?: components["schemas"]["FoundAppResponse"][] | null;
            /** @description The currency of all amounts. */
            currency: components["schemas"]["Currency"];
            /** @description By number, sign-in name or invite code, and by the beginning of their name. */
            members?: components["schemas"]["FoundMemberResponse"][] | null;
            /** @description By their number, or by that of a parcel. */
            orders?: components["schemas"]["FoundOrderResponse"][] | null;
            /** @description By words of their title, by their code, or by the code of a SKU. */
            products?: components["schemas"]["FoundProductResponse"][] | null;
        };
        /** @description Who brought a member. */
        SetReferrerRequest: {
            referrer?: components["schemas"]["mem_id"] | null;
        };
        /** @description Other settings for the shop. */
        SettingsRequest: {
            /** @description All settings: one that is left out gets its default. */
            settings: components["schemas"]["ShopSettings"];
            /**
             * Format: int64
             * @description The version that was read: if the shop was changed since, nothing happens.
             * @example 3
             */
            version: number;
        };
        /** @description The settings of the shop. Amounts are minor units of its currency. */
        SettingsResponse: {
            /** @description The settings. */
            settings: components["schemas"]["ShopSettings"];
            /**
             * Format: int64
             * @description Grows with every change of the shop: send it with a change.
             * @example 3
             */
            version: number;
        };
        /** @description What somebody earned with an order. */
        ShareResponse: components["schemas"]["RewardResponse"] & {
            /** @description Which installation gave it. */
            installation: components["schemas"]["ins_id"];
            /**
             * Format: int64
             * @description What is left of it, in minor units.
             * @example 2392
             */
            left: number;
            /**
             * @description How the member is called.
             * @example Li Na
             */
            member_name: string;
        };
        /** @description Who earned from an order. `keeps` is `paid` less `refunded` less `rewarded`. */
        SharesResponse: {
            /**
             * Format: int64
             * @description All that apps took off, shipping included.
             * @example 0
             */
            adjusted: number;
            /** @description What each app took off before it was paid. */
            adjustments: components["schemas"]["AppliedResponse"][];
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
            /**
             * Format: int64
             * @description What the shop keeps.
             * @example 26611
             */
            keeps: number;
            /**
             * Format: int64
             * @description The same as a share of what was paid, in basis points; null while nothing is paid.
             * @example 8900
             */
            keeps_bp?: number | null;
            /**
             * Format: int64
             * @description Received, in minor units.
             * @example 29900
             */
            paid: number;
            /**
             * Format: int64
             * @description Given back so far.
             * @example 0
             */
            refunded: number;
            /**
             * Format: int64
             * @description What is left of all rewards.
             * @example 3289
             */
            rewarded: number;
            /** @description What members earned, in the order in which it was credited. */
            rewards: components["schemas"]["ShareResponse"][];
        };
        /** @description Who carries the goods. */
        ShipOrderRequest: {
            /**
             * @description The carrier's name or code.
             * @example SF Express
             */
            carrier: string;
            /**
             * @description The carrier's number for the parcel.
             * @example SF1234567890
             */
            tracking_number: string;
        };
        /** @description Where an order is sent to. */
        ShipTo: {
            /** @description Who receives it. */
            name: string;
            /** @description How to reach them. */
            phone: string;
            /** @description Postal code. */
            postcode?: string;
            /** @description `province/city/district`, possibly shorter. */
            region?: string;
            /** @description Street, house, floor. */
            street: string;
        };
        /** @description A parcel. */
        ShipmentResponse: {
            /**
             * Format: date-time
             * @description When it left.
             */
            at: string;
            /**
             * @description Who carries it.
             * @example SF Express
             */
            carrier: string;
            /**
             * @description The carrier's number for it.
             * @example SF1234567890
             */
            tracking_number: string;
        };
        /** @description A shop, as its staff see it. */
        ShopResponse: {
            /**
             * @description The currency of its prices.
             * @example CNY
             */
            currency: string;
            /** @description The id. */
            id: components["schemas"]["ten_id"];
            /** @description Whose rules bound its apps. */
            jurisdiction: components["schemas"]["Jurisdiction"];
            /** @description Its name. */
            name: components["schemas"]["Text"];
            /** @description What it booked. */
            plan: components["schemas"]["Plan"];
            /** @description Its name in addresses. */
            slug: string;
            /** @description Whether it may sell. */
            status: components["schemas"]["TenantStatus"];
            /** @description Why it is suspended or closed; empty otherwise. */
            status_reason: string;
            /**
             * @description The zone in which its days begin and end.
             * @example Asia/Shanghai
             */
            time_zone: string;
        };
        /** @description What an owner can tune of a shop. */
        ShopSettings: {
            /**
             * Format: int32
             * @description Days after the receipt in which a shopper may ask for money back. 0 to 365.
             * @default 7
             */
            after_sale_days?: number;
            /**
             * Format: int32
             * @description Days after shipping when an order counts as received. 1 to 365.
             * @default 10
             */
            auto_receive_days?: number;
            /**
             * @description How the shop shows itself.
             * @default {
             *       "accent": null,
             *       "contact": {
             *         "en": "",
             *         "zh-CN": ""
             *       },
             *       "legal": [],
             *       "logo": null,
             *       "team_levels": 100
             *     }
             */
            face?: components["schemas"]["Face"];
            /**
             * Format: int64
             * @description Orders whose goods (after everything taken off) reach this pay no shipping; none: never free.
             * @default null
             */
            free_shipping_from?: number | null;
            /** @default null */
            payout_cap_bp?: components["schemas"]["Rate"] | null;
            /**
             * Format: int64
             * @description Charged once per order, in minor units.
             * @default 0
             */
            shipping_fee?: number;
            /**
             * Format: int32
             * @description Minutes that an unpaid order lives. 1 to 43 200.
             * @default 30
             */
            unpaid_order_minutes?: number;
            /**
             * Format: int64
             * @description The smallest withdrawal, in minor units.
             * @default 1
             */
            withdrawal_min?: number;
            /**
             * Format: int64
             * @description Above it two different people have to approve a withdrawal, in minor units; none: one is always enough.
             * @default null
             */
            withdrawal_second_person_above?: number | null;
            /**
             * Format: int32
             * @description How often a member may ask for money in a day of the shop: 1 to 1000; none: as often as they like.
             * @default null
             */
            withdrawals_per_day?: number | null;
        };
        /** @description A property that tells a SKU from its siblings. */
        SkuOption: {
            /** @description Such as `Colour`. */
            name: components["schemas"]["Text"];
            /** @description Such as `white`. */
            value: components["schemas"]["Text"];
        };
        /** @description A SKU that is to be made, or changed where the product has its code already. */
        SkuRequest: {
            /** @description Whether it can be bought. */
            active?: boolean;
            /**
             * @description Unique in the shop: 1 to 64 letters, digits, spaces or `- _ . / + #`.
             * @example longjing-50
             */
            code: string;
            /**
             * Format: int64
             * @description What a piece costs you, in minor units. Shoppers never see it.
             */
            cost?: number;
            /** @description What tells it from its siblings. */
            options?: components["schemas"]["SkuOption"][];
            /**
             * Format: int64
             * @description List price of a piece, in minor units.
             * @example 3800
             */
            price: number;
            /**
             * Format: int64
             * @description Pieces of a new SKU; null where they are not counted. Stock that is there changes with
             *     `POST /merchant/v1/skus/{id}/stock` alone.
             */
            stock?: number | null;
            /** @description Your marks. */
            tags?: string[];
            /**
             * Format: int64
             * @description Weight of a piece in grams.
             */
            weight_grams?: number;
        };
        /** @description One variant of a product: what can be bought. */
        SkuResponse: {
            /** @description Whether it can be bought. */
            active: boolean;
            /**
             * @description The merchant's stock code, unique in the shop.
             * @example longjing-50
             */
            code: string;
            /**
             * Format: int64
             * @description What a piece costs the merchant, in minor units. Shoppers never see it.
             */
            cost: number;
            /** @description The id. */
            id: components["schemas"]["sku_id"];
            /** @description What tells it from its siblings. */
            options: components["schemas"]["SkuOption"][];
            /**
             * Format: int64
             * @description List price of a piece, in minor units.
             * @example 3800
             */
            price: number;
            /**
             * Format: int64
             * @description Pieces that can be sold; null where they are not counted.
             */
            stock?: number | null;
            /** @description The merchant's marks. */
            tags: string[];
            /**
             * Format: int64
             * @description Weight of a piece in grams.
             */
            weight_grams: number;
        };
        /** @description How a price app goes together with others. */
        StackingBody: {
            /**
             * @description Applies only alone.
             * @default false
             */
            exclusive?: boolean;
            /**
             * @description At most one app of a group applies: the one that is best for the shopper.
             * @default null
             */
            group?: string | null;
            /**
             * Format: int32
             * @description Where it applies, lower first; without it, where the app's manifest says.
             * @default null
             */
            priority?: number | null;
        };
        /** @description Somebody on the staff. */
        StaffResponse: {
            /**
             * Format: date-time
             * @description When they came.
             */
            created_at: string;
            /** @description The address to sign in with. */
            email: string;
            /** @description The id. */
            id: components["schemas"]["stf_id"];
            /** @description How others see them. */
            name: string;
            /** @description What they may do. */
            role: components["schemas"]["Role"];
            /** @description Whether they may sign in. */
            status: components["schemas"]["StaffStatus"];
        };
        /** @description A session: send the token as `Authorization: Bearer <token>` from now on. */
        StaffSessionResponse: {
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expires_at: string;
            /**
             * @description Shown this once; null with `Souk-Client: web`, where a cookie keeps it.
             * @example souk_staff_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c
             */
            token?: string | null;
        };
        /** @description An address and a password. */
        StaffSignInRequest: {
            /**
             * @description The address.
             * @example owner@demo.example
             */
            email: string;
            /**
             * @description The password.
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * @description Whether somebody on the staff may sign in.
         * @enum {string}
         */
        StaffStatus: "active" | "disabled";
        /**
         * @description What a new shop needs.
         * @enum {string}
         */
        Step: "payment" | "delivery" | "product" | "app" | "order";
        /** @description Something that a new shop needs. */
        StepResponse: {
            /** @description Whether it is there. */
            done: boolean;
            /** @description What. */
            step: components["schemas"]["Step"];
        };
        /** @description One change of a SKU's stock. */
        StockMoveResponse: {
            /** @description Who. */
            actor: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /**
             * Format: int64
             * @description Pieces that came, or went if negative. All of a SKU's moves add up to its stock.
             * @example -2
             */
            delta: number;
            /**
             * Format: uuid
             * @description The id.
             */
            id: string;
            /**
             * @description `sold`, `given-back`, `first-stock`, `import`, or what staff said.
             * @example sold
             */
            reason: string;
            /** @description What the pieces went to or came from, by its id; empty if nothing in particular. */
            subject: string;
            /**
             * @description The number of that order; null if it is none, or without the right `orders:read`.
             * @example 260302-4821-3377-5
             */
            subject_name?: string | null;
        };
        /** @description The stock of a SKU. */
        StockResponse: {
            /** @description Its code. */
            code: string;
            /** @description Of which SKU. */
            sku: components["schemas"]["sku_id"];
            /**
             * Format: int64
             * @description Pieces that can be sold; null where they are not counted.
             */
            stock?: number | null;
        };
        /** @description Something that happened to an order, with what followed from it. */
        StoryEntryResponse: components["schemas"]["TimelineEntryResponse"] & {
            /** @description What kind of actor it was: `shopper`, `staff` (a person or a program of the shop), or `system`. */
            actor_kind: components["schemas"]["ActorKind"];
            /** @description What the staff wrote down; null for anything else. */
            note?: string | null;
            /** @description Movements of money because of it; empty without the right `money:read`. */
            postings: components["schemas"]["PostingResponse"][];
            /** @description Calls of apps because of it, in order. */
            runs: components["schemas"]["AppRunResponse"][];
            /**
             * Format: int64
             * @description Its place in the shop's log.
             */
            seq: number;
        };
        /** @description Amounts to give back. */
        SuggestedResponse: {
            /** @description Of which lines how much. */
            lines: components["schemas"]["RefundLineRequest"][];
            /**
             * Format: int64
             * @description How much of the shipping.
             */
            shipping: number;
        };
        /** @description An app that was switched. */
        SwitchedResponse: components["schemas"]["InstallationResponse"] & {
            /**
             * Format: date-time
             * @description From then on every node goes by it.
             */
            effective_by: string;
        };
        /** @description What a refund would take back of a reward. */
        TakeBackResponse: components["schemas"]["ShareResponse"] & {
            /**
             * Format: int64
             * @description Of that, what the member has no more: it becomes a debt that later rewards pay.
             * @example 0
             */
            debt: number;
            /**
             * Format: int64
             * @description How much would be taken back, in minor units.
             * @example 792
             */
            taken: number;
        };
        /** @description A page of a team. */
        TeamResponse: {
            /** @description Brothers side by side, then those below the first of them, and so on. */
            items: components["schemas"]["TeammateResponse"][];
            /** @description How many are on each level; only on the first page. */
            levels?: components["schemas"]["LevelResponse"][] | null;
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
            /**
             * Format: int64
             * @description How many are in the team; only on the first page.
             */
            total?: number | null;
        };
        /** @description A member above or below another. */
        TeammateResponse: components["schemas"]["MemberResponse"] & {
            /**
             * Format: int32
             * @description How many levels above or below, from 1.
             */
            level: number;
            /**
             * Format: int64
             * @description The number of who brought them; null at the top, or where that is not shown.
             */
            referrer_no?: number | null;
        };
        /**
         * @description Whether a tenant may sell.
         * @enum {string}
         */
        TenantStatus: "active" | "suspended" | "closed";
        /** @description A text in Chinese and English. An empty language falls back to the other one when shown. */
        Text: {
            /** @description English. */
            en?: string;
            /** @description Simplified Chinese. */
            "zh-CN"?: string;
        };
        /** @description Something that happened to an order. What an entry does not have is null. */
        TimelineEntryResponse: {
            /** @description Who: `shopper`, `timer`, `shop`, and for merchants the name of who of the staff. */
            actor?: string | null;
            /**
             * Format: int64
             * @description How much, in minor units of the order's currency.
             */
            amount?: number | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Who carries the goods. */
            carrier?: string | null;
            /**
             * @description What, such as `order.placed`, `order.paid`, `order.shipped`, `order.refunded`. More kinds may come.
             * @example order.paid
             */
            kind: string;
            payment?: components["schemas"]["pay_id"] | null;
            /** @description Through whom money came or went. */
            provider?: string | null;
            /** @description Why. */
            reason?: string | null;
            refund?: components["schemas"]["rfd_id"] | null;
            /** @description The carrier's number for them. */
            tracking_number?: string | null;
        };
        /**
         * @description What kind of movement a transfer is.
         * @enum {string}
         */
        TransferReason: "payment" | "refund" | "unmatched" | "unmatched-returned" | "reward" | "release" | "reversal" | "debt-paid" | "withdrawal-held" | "withdrawal-paid" | "withdrawal-returned";
        /** @description What goes back of a quarantined payment. */
        UnmatchedRefundRequest: {
            /**
             * Format: int64
             * @description How much, in minor units; leave it out for all that is left.
             * @example 1999
             */
            amount?: number | null;
            /**
             * @description Why.
             * @example paid twice
             */
            reason?: string;
        };
        /** @description Money that came and fits no order. */
        UnmatchedResponse: {
            /**
             * Format: int64
             * @description What came, in minor units, whatever was asked for.
             * @example 1999
             */
            amount: number;
            /** @description Of which currency it is. */
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description What nobody has asked to give back yet; 0 when all is given back or on its way.
             * @example 1999
             */
            left: number;
        };
        /** @description How much there is of something, and how much there may be. */
        UsageResponse: {
            /**
             * Format: int32
             * @description How much the plan allows.
             * @example 50
             */
            limit: number;
            /**
             * Format: int64
             * @description How much there is.
             * @example 3
             */
            used: number;
        };
        /** @description A view of a list. */
        ViewResponse: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The id. */
            id: components["schemas"]["vew_id"];
            /**
             * @description What it is called.
             * @example Tea festival
             */
            name: string;
            /** @description Whose. */
            owner: components["schemas"]["stf_id"];
            /**
             * @description Of which list.
             * @example orders
             */
            page: string;
            /**
             * @description What of the list it shows, as the list's address says it.
             * @example state=paid&sort=placed
             */
            query: string;
            /** @description Whether everybody on the staff sees it. */
            shared: boolean;
            /**
             * Format: int64
             * @description Grows with every change: send it with a change.
             */
            version: number;
        };
        /** @description Views. */
        ViewsResponse: {
            /** @description The oldest first, at most 1000. */
            items: components["schemas"]["ViewResponse"][];
        };
        /**
         * @description What may wait for somebody.
         * @enum {string}
         */
        WaitingKind: "withdrawals" | "quarantined-payments" | "after-sales" | "refunds-by-hand" | "parked-events" | "held-orders" | "orders-to-ship" | "low-stock";
        /** @description A part of what is pending. */
        WaitingResponse: {
            /**
             * Format: int64
             * @description How much, in minor units.
             * @example 1000
             */
            amount: number;
            /**
             * Format: date-time
             * @description When the first of it becomes available, as far as that can be told.
             */
            next_at?: string | null;
            /** @description What must happen first. */
            waits_for: components["schemas"]["WaitsFor"];
        };
        /**
         * @description What must happen before a reward becomes available.
         * @enum {string}
         */
        WaitsFor: "receipt" | "after-sale" | "freeze";
        /** @description What a member has, and what the pending part of it waits for. */
        WalletDetailResponse: components["schemas"]["WalletResponse"] & {
            /**
             * @description What `pending` waits for: the parts sum up to it (of a member with more than 1000 pending rewards, the oldest of
             *     them are said).
             */
            waiting: components["schemas"]["WaitingResponse"][];
        };
        /** @description What a member has. Always `pending + available + withdrawing + withdrawn - debt` is what is left of all rewards. */
        WalletResponse: components["schemas"]["Pockets"] & {
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
        };
        /** @description A withdrawal with what whoever decides should know. */
        WeighedResponse: components["schemas"]["WithdrawalResponse"] & {
            first_approval?: components["schemas"]["FirstApprovalResponse"] | null;
            /** @description What to look at. */
            hints: components["schemas"]["HintsResponse"];
            /**
             * @description How the member is called.
             * @example Li Na
             */
            member_name: string;
            /** @description Whether two different people have to approve it, by the shop's settings of now. */
            needs_two: boolean;
        };
        /** @description Which orders: `orders` or `matching`. */
        WhichOrdersRequest: {
            /**
             * @description All that `GET /merchant/v1/orders` shows with this query; nothing stands for all orders.
             * @example view=unpaid&placed_until=2026-03-01T00:00:00Z
             */
            matching?: string | null;
            /** @description These. */
            orders?: components["schemas"]["ord_id"][] | null;
        };
        /** @description How many withdrawals stand at each state. Counts are exact up to 10000. */
        WithdrawalCountsResponse: {
            /** @description To pay out. */
            approved: components["schemas"]["CountResponse"];
            /** @description Taken back by the member. */
            cancelled: components["schemas"]["CountResponse"];
            /** @description Not paid out; the money is back. */
            failed: components["schemas"]["CountResponse"];
            /** @description Paid out. */
            paid: components["schemas"]["CountResponse"];
            /** @description Refused; the money is back. */
            refused: components["schemas"]["CountResponse"];
            /** @description To approve. */
            requested: components["schemas"]["CountResponse"];
        };
        /** @description A word about a withdrawal. */
        WithdrawalNoteRequest: {
            /**
             * @description The member reads it. Left out, the last one stays.
             * @example
             */
            note?: string;
        };
        /** @description Money on its way out. */
        WithdrawalResponse: {
            /**
             * Format: int64
             * @description In minor units.
             * @example 5000
             */
            amount: number;
            /**
             * @description Of the amount.
             * @example CNY
             */
            currency: string;
            /**
             * Format: date-time
             * @description When it was approved or refused.
             */
            decided_at?: string | null;
            /** @description Where the money goes, masked. */
            destination: components["schemas"]["Destination"];
            /**
             * Format: date-time
             * @description When it was paid, failed or was cancelled.
             */
            done_at?: string | null;
            /** @description Its id. */
            id: components["schemas"]["wdr_id"];
            /** @description Who takes money. */
            member: components["schemas"]["mem_id"];
            /** @description What the merchant wrote about it last. */
            note: string;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            requested_at: string;
            /** @description Where it stands. */
            state: components["schemas"]["WithdrawalState"];
            /** @description Its way, step by step, each with its time or null as long as it is not taken. */
            steps: components["schemas"]["WithdrawalStepResponse"][];
        };
        /**
         * @description Where a withdrawal stands.
         * @enum {string}
         */
        WithdrawalState: "requested" | "approved" | "refused" | "paid" | "failed" | "cancelled";
        /**
         * @description Steps on the way of a withdrawal.
         * @enum {string}
         */
        WithdrawalStep: "requested" | "checked" | "approved" | "paid" | "returned";
        /** @description A step on the way of a withdrawal. */
        WithdrawalStepResponse: {
            /**
             * Format: date-time
             * @description When it was taken; null if it was not yet.
             */
            at?: string | null;
            /** @description Which. */
            step: components["schemas"]["WithdrawalStep"];
        };
        /** @example acc_0198c0de7f3a7c1d9e5b2a4f60718293 */
        acc_id: string;
        /** @example afs_0198c0de7f3a7c1d9e5b2a4f60718293 */
        afs_id: string;
        /** @example aud_0198c0de7f3a7c1d9e5b2a4f60718293 */
        aud_id: string;
        /** @example cat_0198c0de7f3a7c1d9e5b2a4f60718293 */
        cat_id: string;
        /** @example ins_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ins_id: string;
        /** @example job_0198c0de7f3a7c1d9e5b2a4f60718293 */
        job_id: string;
        /** @example key_0198c0de7f3a7c1d9e5b2a4f60718293 */
        key_id: string;
        /** @example mem_0198c0de7f3a7c1d9e5b2a4f60718293 */
        mem_id: string;
        /** @example ord_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ord_id: string;
        /** @example pay_0198c0de7f3a7c1d9e5b2a4f60718293 */
        pay_id: string;
        /** @example prd_0198c0de7f3a7c1d9e5b2a4f60718293 */
        prd_id: string;
        /** @example rfd_0198c0de7f3a7c1d9e5b2a4f60718293 */
        rfd_id: string;
        /** @example run_0198c0de7f3a7c1d9e5b2a4f60718293 */
        run_id: string;
        /** @example rwd_0198c0de7f3a7c1d9e5b2a4f60718293 */
        rwd_id: string;
        /** @example sku_0198c0de7f3a7c1d9e5b2a4f60718293 */
        sku_id: string;
        /** @example stf_0198c0de7f3a7c1d9e5b2a4f60718293 */
        stf_id: string;
        /** @example ten_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ten_id: string;
        /** @example trf_0198c0de7f3a7c1d9e5b2a4f60718293 */
        trf_id: string;
        /** @example vew_0198c0de7f3a7c1d9e5b2a4f60718293 */
        vew_id: string;
        /** @example wdr_0198c0de7f3a7c1d9e5b2a4f60718293 */
        wdr_id: string;
    };
    responses: {
        /** @description Something else than the answer; `/problems` lists the kinds. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountResponse = components['schemas']['AccountResponse'];
export type ActorKind = components['schemas']['ActorKind'];
export type AfterSaleReason = components['schemas']['AfterSaleReason'];
export type AfterSaleResponse = components['schemas']['AfterSaleResponse'];
export type AfterSaleState = components['schemas']['AfterSaleState'];
export type ApiKeyResponse = components['schemas']['ApiKeyResponse'];
export type AppMarkResponse = components['schemas']['AppMarkResponse'];
export type AppName = components['schemas']['AppName'];
export type AppResponse = components['schemas']['AppResponse'];
export type AppRunResponse = components['schemas']['AppRunResponse'];
export type AppTodayResponse = components['schemas']['AppTodayResponse'];
export type AppliedResponse = components['schemas']['AppliedResponse'];
export type ApproveAfterSaleRequest = components['schemas']['ApproveAfterSaleRequest'];
export type AskedBackCountsResponse = components['schemas']['AskedBackCountsResponse'];
export type AskedBackDetailResponse = components['schemas']['AskedBackDetailResponse'];
export type AskedBackResponse = components['schemas']['AskedBackResponse'];
export type AuditResponse = components['schemas']['AuditResponse'];
export type Basis = components['schemas']['Basis'];
export type BillingResponse = components['schemas']['BillingResponse'];
export type Budget = components['schemas']['Budget'];
export type CancelOrderRequest = components['schemas']['CancelOrderRequest'];
export type CatalogueImportResponse = components['schemas']['CatalogueImportResponse'];
export type CategoryResponse = components['schemas']['CategoryResponse'];
export type ChangeCategoryRequest = components['schemas']['ChangeCategoryRequest'];
export type ChangeMemberRequest = components['schemas']['ChangeMemberRequest'];
export type ChangeProductRequest = components['schemas']['ChangeProductRequest'];
export type ChangeStaffRequest = components['schemas']['ChangeStaffRequest'];
export type ChangeStockRequest = components['schemas']['ChangeStockRequest'];
export type ChangeViewRequest = components['schemas']['ChangeViewRequest'];
export type Compliance = components['schemas']['Compliance'];
export type ConfigureAppRequest = components['schemas']['ConfigureAppRequest'];
export type ConfirmPaymentRequest = components['schemas']['ConfirmPaymentRequest'];
export type CountResponse = components['schemas']['CountResponse'];
export type CreateApiKeyRequest = components['schemas']['CreateApiKeyRequest'];
export type CreateCategoryRequest = components['schemas']['CreateCategoryRequest'];
export type CreateJobRequest = components['schemas']['CreateJobRequest'];
export type CreateMemberRequest = components['schemas']['CreateMemberRequest'];
export type CreateProductRequest = components['schemas']['CreateProductRequest'];
export type CreateViewRequest = components['schemas']['CreateViewRequest'];
export type CreatedApiKeyResponse = components['schemas']['CreatedApiKeyResponse'];
export type Currency = components['schemas']['Currency'];
export type DayResponse = components['schemas']['DayResponse'];
export type Destination = components['schemas']['Destination'];
export type Digest = components['schemas']['Digest'];
export type EntryCondition = components['schemas']['EntryCondition'];
export type EntryResponse = components['schemas']['EntryResponse'];
export type ExplainedRewardResponse = components['schemas']['ExplainedRewardResponse'];
export type Face = components['schemas']['Face'];
export type FiguresResponse = components['schemas']['FiguresResponse'];
export type FirstApprovalResponse = components['schemas']['FirstApprovalResponse'];
export type FoundAppResponse = components['schemas']['FoundAppResponse'];
export type FoundMemberResponse = components['schemas']['FoundMemberResponse'];
export type FoundOrderResponse = components['schemas']['FoundOrderResponse'];
export type FoundProductResponse = components['schemas']['FoundProductResponse'];
export type Fulfilment = components['schemas']['Fulfilment'];
export type Grant = components['schemas']['Grant'];
export type GrantRequest = components['schemas']['GrantRequest'];
export type HintsResponse = components['schemas']['HintsResponse'];
export type HoldOrderRequest = components['schemas']['HoldOrderRequest'];
export type HomeResponse = components['schemas']['HomeResponse'];
export type HookKind = components['schemas']['HookKind'];
export type HourResponse = components['schemas']['HourResponse'];
export type InstallAppRequest = components['schemas']['InstallAppRequest'];
export type InstallationResponse = components['schemas']['InstallationResponse'];
export type InstallationState = components['schemas']['InstallationState'];
export type InstalledResponse = components['schemas']['InstalledResponse'];
export type InviteStaffRequest = components['schemas']['InviteStaffRequest'];
export type JobKind = components['schemas']['JobKind'];
export type JobResponse = components['schemas']['JobResponse'];
export type JobRowResponse = components['schemas']['JobRowResponse'];
export type JobRowState = components['schemas']['JobRowState'];
export type JobState = components['schemas']['JobState'];
export type Jurisdiction = components['schemas']['Jurisdiction'];
export type LegalText = components['schemas']['LegalText'];
export type LevelResponse = components['schemas']['LevelResponse'];
export type LineResponse = components['schemas']['LineResponse'];
export type Manifest = components['schemas']['Manifest'];
export type MeResponse = components['schemas']['MeResponse'];
export type MemberCountsResponse = components['schemas']['MemberCountsResponse'];
export type MemberDetailResponse = components['schemas']['MemberDetailResponse'];
export type MemberResponse = components['schemas']['MemberResponse'];
export type MemberRowResponse = components['schemas']['MemberRowResponse'];
export type MemberStatus = components['schemas']['MemberStatus'];
export type MerchantOrderResponse = components['schemas']['MerchantOrderResponse'];
export type MerchantOrderStoryResponse = components['schemas']['MerchantOrderStoryResponse'];
export type MerchantPaymentResponse = components['schemas']['MerchantPaymentResponse'];
export type Mistake = components['schemas']['Mistake'];
export type Money = components['schemas']['Money'];
export type NamedEntryResponse = components['schemas']['NamedEntryResponse'];
export type NeedResponse = components['schemas']['NeedResponse'];
export type OrderAppsRequest = components['schemas']['OrderAppsRequest'];
export type OrderAppsResponse = components['schemas']['OrderAppsResponse'];
export type OrderCountsResponse = components['schemas']['OrderCountsResponse'];
export type OrderNoteRequest = components['schemas']['OrderNoteRequest'];
export type OrderPaymentResponse = components['schemas']['OrderPaymentResponse'];
export type OrderRefundsResponse = components['schemas']['OrderRefundsResponse'];
export type OrderResponse = components['schemas']['OrderResponse'];
export type OrderRewardsResponse = components['schemas']['OrderRewardsResponse'];
export type OrderRowResponse = components['schemas']['OrderRowResponse'];
export type OrderSource = components['schemas']['OrderSource'];
export type OrderState = components['schemas']['OrderState'];
export type PageResponseAccountResponse = components['schemas']['PageResponse_AccountResponse'];
export type PageResponseApiKeyResponse = components['schemas']['PageResponse_ApiKeyResponse'];
export type PageResponseAppResponse = components['schemas']['PageResponse_AppResponse'];
export type PageResponseAskedBackResponse = components['schemas']['PageResponse_AskedBackResponse'];
export type PageResponseAuditResponse = components['schemas']['PageResponse_AuditResponse'];
export type PageResponseCategoryResponse = components['schemas']['PageResponse_CategoryResponse'];
export type PageResponseExplainedRewardResponse = components['schemas']['PageResponse_ExplainedRewardResponse'];
export type PageResponseInstallationResponse = components['schemas']['PageResponse_InstallationResponse'];
export type PageResponseJobResponse = components['schemas']['PageResponse_JobResponse'];
export type PageResponseJobRowResponse = components['schemas']['PageResponse_JobRowResponse'];
export type PageResponseMemberRowResponse = components['schemas']['PageResponse_MemberRowResponse'];
export type PageResponseMerchantPaymentResponse = components['schemas']['PageResponse_MerchantPaymentResponse'];
export type PageResponseNamedEntryResponse = components['schemas']['PageResponse_NamedEntryResponse'];
export type PageResponseOrderRowResponse = components['schemas']['PageResponse_OrderRowResponse'];
export type PageResponseParkedResponse = components['schemas']['PageResponse_ParkedResponse'];
export type PageResponsePaymentMessageResponse = components['schemas']['PageResponse_PaymentMessageResponse'];
export type PageResponseProductResponse = components['schemas']['PageResponse_ProductResponse'];
export type PageResponseRunResponse = components['schemas']['PageResponse_RunResponse'];
export type PageResponseStaffResponse = components['schemas']['PageResponse_StaffResponse'];
export type PageResponseStockMoveResponse = components['schemas']['PageResponse_StockMoveResponse'];
export type PageResponseTeammateResponse = components['schemas']['PageResponse_TeammateResponse'];
export type PageResponseWeighedResponse = components['schemas']['PageResponse_WeighedResponse'];
export type ParcelRequest = components['schemas']['ParcelRequest'];
export type ParkedResponse = components['schemas']['ParkedResponse'];
export type PaymentAccountRequest = components['schemas']['PaymentAccountRequest'];
export type PaymentAccountResponse = components['schemas']['PaymentAccountResponse'];
export type PaymentAccountsResponse = components['schemas']['PaymentAccountsResponse'];
export type PaymentMessageResponse = components['schemas']['PaymentMessageResponse'];
export type PaymentSlotResponse = components['schemas']['PaymentSlotResponse'];
export type PaymentState = components['schemas']['PaymentState'];
export type PaymentsResponse = components['schemas']['PaymentsResponse'];
export type Permission = components['schemas']['Permission'];
export type Pieces = components['schemas']['Pieces'];
export type Plan = components['schemas']['Plan'];
export type Pockets = components['schemas']['Pockets'];
export type PostingResponse = components['schemas']['PostingResponse'];
export type PreferencesRequest = components['schemas']['PreferencesRequest'];
export type PreferencesResponse = components['schemas']['PreferencesResponse'];
export type PricedBy = components['schemas']['PricedBy'];
export type Pricing = components['schemas']['Pricing'];
export type Problem = components['schemas']['Problem'];
export type ProductCountsResponse = components['schemas']['ProductCountsResponse'];
export type ProductResponse = components['schemas']['ProductResponse'];
export type ProductStatus = components['schemas']['ProductStatus'];
export type Rate = components['schemas']['Rate'];
export type Read = components['schemas']['Read'];
export type RefundLineRequest = components['schemas']['RefundLineRequest'];
export type RefundPreviewResponse = components['schemas']['RefundPreviewResponse'];
export type RefundRequest = components['schemas']['RefundRequest'];
export type RefundResponse = components['schemas']['RefundResponse'];
export type RefundState = components['schemas']['RefundState'];
export type RefuseAfterSaleRequest = components['schemas']['RefuseAfterSaleRequest'];
export type RejectedRowResponse = components['schemas']['RejectedRowResponse'];
export type ReplayResponse = components['schemas']['ReplayResponse'];
export type Requirement = components['schemas']['Requirement'];
export type RewardDepth = components['schemas']['RewardDepth'];
export type RewardResponse = components['schemas']['RewardResponse'];
export type RewardState = components['schemas']['RewardState'];
export type Role = components['schemas']['Role'];
export type RunResponse = components['schemas']['RunResponse'];
export type SandboxFaultsRequest = components['schemas']['SandboxFaultsRequest'];
export type SandboxFaultsResponse = components['schemas']['SandboxFaultsResponse'];
export type SandboxOrder = components['schemas']['SandboxOrder'];
export type SearchResponse = components['schemas']['SearchResponse'];
export type SetReferrerRequest = components['schemas']['SetReferrerRequest'];
export type SettingsRequest = components['schemas']['SettingsRequest'];
export type SettingsResponse = components['schemas']['SettingsResponse'];
export type ShareResponse = components['schemas']['ShareResponse'];
export type SharesResponse = components['schemas']['SharesResponse'];
export type ShipOrderRequest = components['schemas']['ShipOrderRequest'];
export type ShipTo = components['schemas']['ShipTo'];
export type ShipmentResponse = components['schemas']['ShipmentResponse'];
export type ShopResponse = components['schemas']['ShopResponse'];
export type ShopSettings = components['schemas']['ShopSettings'];
export type SkuOption = components['schemas']['SkuOption'];
export type SkuRequest = components['schemas']['SkuRequest'];
export type SkuResponse = components['schemas']['SkuResponse'];
export type StackingBody = components['schemas']['StackingBody'];
export type StaffResponse = components['schemas']['StaffResponse'];
export type StaffSessionResponse = components['schemas']['StaffSessionResponse'];
export type StaffSignInRequest = components['schemas']['StaffSignInRequest'];
export type StaffStatus = components['schemas']['StaffStatus'];
export type Step = components['schemas']['Step'];
export type StepResponse = components['schemas']['StepResponse'];
export type StockMoveResponse = components['schemas']['StockMoveResponse'];
export type StockResponse = components['schemas']['StockResponse'];
export type StoryEntryResponse = components['schemas']['StoryEntryResponse'];
export type SuggestedResponse = components['schemas']['SuggestedResponse'];
export type SwitchedResponse = components['schemas']['SwitchedResponse'];
export type TakeBackResponse = components['schemas']['TakeBackResponse'];
export type TeamResponse = components['schemas']['TeamResponse'];
export type TeammateResponse = components['schemas']['TeammateResponse'];
export type TenantStatus = components['schemas']['TenantStatus'];
export type Text = components['schemas']['Text'];
export type TimelineEntryResponse = components['schemas']['TimelineEntryResponse'];
export type TransferReason = components['schemas']['TransferReason'];
export type UnmatchedRefundRequest = components['schemas']['UnmatchedRefundRequest'];
export type UnmatchedResponse = components['schemas']['UnmatchedResponse'];
export type UsageResponse = components['schemas']['UsageResponse'];
export type ViewResponse = components['schemas']['ViewResponse'];
export type ViewsResponse = components['schemas']['ViewsResponse'];
export type WaitingKind = components['schemas']['WaitingKind'];
export type WaitingResponse = components['schemas']['WaitingResponse'];
export type WaitsFor = components['schemas']['WaitsFor'];
export type WalletDetailResponse = components['schemas']['WalletDetailResponse'];
export type WalletResponse = components['schemas']['WalletResponse'];
export type WeighedResponse = components['schemas']['WeighedResponse'];
export type WhichOrdersRequest = components['schemas']['WhichOrdersRequest'];
export type WithdrawalCountsResponse = components['schemas']['WithdrawalCountsResponse'];
export type WithdrawalNoteRequest = components['schemas']['WithdrawalNoteRequest'];
export type WithdrawalResponse = components['schemas']['WithdrawalResponse'];
export type WithdrawalState = components['schemas']['WithdrawalState'];
export type WithdrawalStep = components['schemas']['WithdrawalStep'];
export type WithdrawalStepResponse = components['schemas']['WithdrawalStepResponse'];
export type AccId = components['schemas']['acc_id'];
export type AfsId = components['schemas']['afs_id'];
export type AudId = components['schemas']['aud_id'];
export type CatId = components['schemas']['cat_id'];
export type InsId = components['schemas']['ins_id'];
export type JobId = components['schemas']['job_id'];
export type KeyId = components['schemas']['key_id'];
export type MemId = components['schemas']['mem_id'];
export type OrdId = components['schemas']['ord_id'];
export type PayId = components['schemas']['pay_id'];
export type PrdId = components['schemas']['prd_id'];
export type RfdId = components['schemas']['rfd_id'];
export type RunId = components['schemas']['run_id'];
export type RwdId = components['schemas']['rwd_id'];
export type SkuId = components['schemas']['sku_id'];
export type StfId = components['schemas']['stf_id'];
export type TenId = components['schemas']['ten_id'];
export type TrfId = components['schemas']['trf_id'];
export type VewId = components['schemas']['vew_id'];
export type WdrId = components['schemas']['wdr_id'];
export type ResponseProblem = components['responses']['Problem'];
export type $defs = Record<string, never>;
export interface operations {
    list_after_sales: {
        parameters: {
            query?: {
                /** @description Only there. */
                state?: components["schemas"]["AfterSaleState"];
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_AskedBackResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_after_sales: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedBackCountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_after_sale: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which request. */
                id: components["schemas"]["afs_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedBackDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approve_after_sale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives back once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which request. */
                id: components["schemas"]["afs_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveAfterSaleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedBackDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuse_after_sale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which request. */
                id: components["schemas"]["afs_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseAfterSaleRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedBackDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_api_keys: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_ApiKeyResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKeyResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revoke_api_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["key_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    list_apps: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_AppResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_installations: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_InstallationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    install_app: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InstallAppRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    order_apps: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderAppsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderAppsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_installation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    uninstall_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    configure_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfigureAppRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disable_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    enable_app: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SwitchedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_parked_events: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_ParkedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replay_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
                /** @description The event's place in the log. */
                seq: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_runs: {
        parameters: {
            query?: {
                /** @description Only those that failed. */
                failed?: boolean;
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ins_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_RunResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_app: {
        parameters: {
            query?: {
                /**
                 * @description Another version than the latest.
                 * @example 1.0.0
                 */
                version?: string;
            };
            header?: never;
            path: {
                /** @description Its name. */
                app: components["schemas"]["AppName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_audit: {
        parameters: {
            query?: {
                /** @description Only this action, such as `staff.invited`. */
                action?: string;
                /** @description Only about the thing of this id. */
                subject?: string;
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_AuditResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_billing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BillingResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    import_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueImportResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_categories: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_CategoryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_category: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCategoryRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["cat_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    change_category: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["cat_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeCategoryRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CategoryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_JobResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateJobRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_job_rows: {
        parameters: {
            query?: {
                /** @description Only those that stand there. */
                state?: components["schemas"]["JobRowState"];
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["job_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_JobRowResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ledger_accounts: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_AccountResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_ledger_entries: {
        parameters: {
            query?: {
                /** @description Only those that touch this member's pockets. */
                member?: components["schemas"]["mem_id"];
                /** @description Only those about this order. */
                order?: components["schemas"]["ord_id"];
                /** @description Only from then on. */
                from?: string;
                /** @description Only before then. */
                until?: string;
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_NamedEntryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_ledger_entries: {
        parameters: {
            query?: {
                /** @description Only those that touch this member's pockets. */
                member?: components["schemas"]["mem_id"];
                /** @description Only those about this order. */
                order?: components["schemas"]["ord_id"];
                /** @description Only from then on. */
                from?: string;
                /** @description Only before then. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    watch_shop: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, until one of the two ends it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferencesRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_members: {
        parameters: {
            query?: {
                /** @description A number, login, invite code or name in another system; or a part of a name. */
                search?: string;
                /** @description Only with this status. */
                status?: components["schemas"]["MemberStatus"];
                /** @description Only with this rank. */
                rank?: number;
                /** @description In which order. */
                sort?: "oldest" | "newest" | "name";
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_MemberRowResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_member: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateMemberRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_members: {
        parameters: {
            query?: {
                /** @description A number, login, invite code or name in another system; or a part of a name. */
                search?: string;
                /** @description Only with this status. */
                status?: components["schemas"]["MemberStatus"];
                /** @description Only with this rank. */
                rank?: number;
                /** @description In which order. */
                sort?: "oldest" | "newest" | "name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_members: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_directs: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_TeammateResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_referrer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetReferrerRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_team: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_upline: {
        parameters: {
            query?: {
                /** @description How many levels; at most 200 are shown. */
                levels?: number;
            };
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeammateResponse"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_member_wallet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Whose. */
                id: components["schemas"]["mem_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_orders: {
        parameters: {
            query?: {
                /** @description Only those of this view. */
                view?: "to-ship" | "shipped" | "after-sale" | "held" | "unpaid";
                /** @description Only in this state. */
                state?: components["schemas"]["OrderState"];
                /** @description Only with the goods there. */
                fulfilment?: components["schemas"]["Fulfilment"];
                /** @description Only those that are held back, or that are not. */
                held?: boolean;
                /** @description Only those of which something is on its way back or asked back, or nothing is. */
                after_sale?: boolean;
                /** @description Only of this member. */
                member?: components["schemas"]["mem_id"];
                /**
                 * @description Only the one with this number.
                 * @example 260302-4821-3377-5
                 */
                number?: string;
                /**
                 * @description A number of an order or a parcel; the beginning of a recipient's name or phone number; or how a member is called
                 *     or signs in.
                 * @example Zhao
                 */
                q?: string;
                /** @description Only placed from then on. */
                placed_from?: string;
                /** @description Only placed before then. */
                placed_until?: string;
                /** @description Only with at least so much paid, in minor units. */
                paid_min?: number;
                /** @description Only with at most so much paid, in minor units. */
                paid_max?: number;
                /**
                 * @description Only those with which this app gave something away: its label in the shop, or the id of the installation.
                 * @example referral
                 */
                app?: string;
                /** @description In which order. */
                sort?: "newest" | "oldest" | "paid" | "paid-desc";
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_OrderRowResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_orders: {
        parameters: {
            query?: {
                /** @description Only those of this view. */
                view?: "to-ship" | "shipped" | "after-sale" | "held" | "unpaid";
                /** @description Only in this state. */
                state?: components["schemas"]["OrderState"];
                /** @description Only with the goods there. */
                fulfilment?: components["schemas"]["Fulfilment"];
                /** @description Only those that are held back, or that are not. */
                held?: boolean;
                /** @description Only those of which something is on its way back or asked back, or nothing is. */
                after_sale?: boolean;
                /** @description Only of this member. */
                member?: components["schemas"]["mem_id"];
                /**
                 * @description Only the one with this number.
                 * @example 260302-4821-3377-5
                 */
                number?: string;
                /**
                 * @description A number of an order or a parcel; the beginning of a recipient's name or phone number; or how a member is called
                 *     or signs in.
                 * @example Zhao
                 */
                q?: string;
                /** @description Only placed from then on. */
                placed_from?: string;
                /** @description Only placed before then. */
                placed_until?: string;
                /** @description Only with at least so much paid, in minor units. */
                paid_min?: number;
                /** @description Only with at most so much paid, in minor units. */
                paid_max?: number;
                /**
                 * @description Only those with which this app gave something away: its label in the shop, or the id of the installation.
                 * @example referral
                 */
                app?: string;
                /** @description In which order. */
                sort?: "newest" | "oldest" | "paid" | "paid-desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_orders: {
        parameters: {
            query?: {
                /** @description Only those of this view. */
                view?: "to-ship" | "shipped" | "after-sale" | "held" | "unpaid";
                /** @description Only in this state. */
                state?: components["schemas"]["OrderState"];
                /** @description Only with the goods there. */
                fulfilment?: components["schemas"]["Fulfilment"];
                /** @description Only those that are held back, or that are not. */
                held?: boolean;
                /** @description Only those of which something is on its way back or asked back, or nothing is. */
                after_sale?: boolean;
                /** @description Only of this member. */
                member?: components["schemas"]["mem_id"];
                /**
                 * @description Only the one with this number.
                 * @example 260302-4821-3377-5
                 */
                number?: string;
                /**
                 * @description A number of an order or a parcel; the beginning of a recipient's name or phone number; or how a member is called
                 *     or signs in.
                 * @example Zhao
                 */
                q?: string;
                /** @description Only placed from then on. */
                placed_from?: string;
                /** @description Only placed before then. */
                placed_until?: string;
                /** @description Only with at least so much paid, in minor units. */
                paid_min?: number;
                /** @description Only with at most so much paid, in minor units. */
                paid_max?: number;
                /**
                 * @description Only those with which this app gave something away: its label in the shop, or the id of the installation.
                 * @example referral
                 */
                app?: string;
                /** @description In which order. */
                sort?: "newest" | "oldest" | "paid" | "paid-desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A CSV file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrderStoryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    hold_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    note_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderNoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoryEntryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_payments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    receive_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_refunds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRefundsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refund_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives back once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundPreviewResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    release_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_order_rewards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRewardsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_order_shares: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ship_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which order. */
                id: components["schemas"]["ord_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShipOrderRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantOrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_payment_accounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_sandbox_faults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxFaultsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    set_sandbox_faults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SandboxFaultsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SandboxFaultsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_payment_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which provider. */
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentAccountRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAccountResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_payment_notices: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_PaymentMessageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_payments: {
        parameters: {
            query?: {
                /** @description Only in this state. `quarantined` is what a person must look at. */
                state?: components["schemas"]["PaymentState"];
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_MerchantPaymentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_payment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["pay_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPaymentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which. */
                id: components["schemas"]["pay_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPaymentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MerchantPaymentResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_payment_messages: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["pay_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_PaymentMessageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refund_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives back once. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which. */
                id: components["schemas"]["pay_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnmatchedRefundRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description Only with this status. */
                status?: components["schemas"]["ProductStatus"];
                /** @description Only of this category and those below it. */
                category?: components["schemas"]["cat_id"];
                /** @description Words, all of which are found in code, title, description, SKU codes, tags or options. At most 8 count. */
                q?: string;
                /** @description Only those of which a SKU that can be bought has 5 pieces or fewer. */
                low_stock?: boolean;
                /** @description In which order. */
                sort?: "fit" | "newest" | "oldest" | "title" | "title-desc" | "stock" | "stock-desc" | "price" | "price-desc";
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProductRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_products: {
        parameters: {
            query?: {
                /** @description Only with this status. */
                status?: components["schemas"]["ProductStatus"];
                /** @description Only of this category and those below it. */
                category?: components["schemas"]["cat_id"];
                /** @description Words, all of which are found in code, title, description, SKU codes, tags or options. At most 8 count. */
                q?: string;
                /** @description Only those of which a SKU that can be bought has 5 pieces or fewer. */
                low_stock?: boolean;
                /** @description In which order. */
                sort?: "fit" | "newest" | "oldest" | "title" | "title-desc" | "stock" | "stock-desc" | "price" | "price-desc";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductCountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["prd_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["prd_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProductRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    archive_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["prd_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_refund: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["rfd_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirm_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which. */
                id: components["schemas"]["rfd_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefundResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_rewards: {
        parameters: {
            query?: {
                /** @description Only of this member. */
                member?: components["schemas"]["mem_id"];
                /** @description Only of this order. */
                order?: components["schemas"]["ord_id"];
                /** @description Only there. */
                state?: components["schemas"]["RewardState"];
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_ExplainedRewardResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_shop: {
        parameters: {
            query: {
                /** @description A number, a name, a code. Cut to 100 characters. */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_staff_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffSessionResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_staff_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    get_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_stock_moves: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["sku_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_StockMoveResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_stock: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition of this request do nothing. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which. */
                id: components["schemas"]["sku_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_staff: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_StaffResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invite_staff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteStaffRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_staff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["stf_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_views: {
        parameters: {
            query?: {
                /** @description Only of this list. */
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateViewRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    delete_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["vew_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    change_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["vew_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeViewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_withdrawals: {
        parameters: {
            query?: {
                /** @description Only there. */
                state?: components["schemas"]["WithdrawalState"];
                /** @description Only of this member. */
                member?: components["schemas"]["mem_id"];
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageResponse_WeighedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_withdrawals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalCountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_withdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which withdrawal. */
                id: components["schemas"]["wdr_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeighedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    approve_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which withdrawal. */
                id: components["schemas"]["wdr_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeighedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    show_withdrawal_destination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which withdrawal. */
                id: components["schemas"]["wdr_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destination"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawal_failed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which withdrawal. */
                id: components["schemas"]["wdr_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeighedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawal_paid: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which withdrawal. */
                id: components["schemas"]["wdr_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeighedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    refuse_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gets the same answer. */
                "Idempotency-Key"?: string | null;
            };
            path: {
                /** @description Which withdrawal. */
                id: components["schemas"]["wdr_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalNoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeighedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
