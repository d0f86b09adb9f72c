// Generated from openapi/platform.json by `npm run types`: change it there.
export interface paths {
    "/platform/v1/apps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the marketplace
         * @description Every app by its name, as its latest version.
         */
        get: operations["list_published_apps"];
        put?: never;
        /**
         * Publish an app
         * @description The file that `cargo xtask plugins` or the SDK made, at most 4 MiB. It is inspected and compiled before it is taken,
         *     and kept for ever. The same file again changes nothing (200); another file needs another version.
         */
        post: operations["publish_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/apps/{app}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See an app of the marketplace */
        get: operations["get_published_app"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/apps/{app}/installations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where an app is installed
         * @description In tenants that are not closed, in the order in which it was installed.
         */
        get: operations["list_app_installations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what operators did
         * @description The newest first.
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
    "/platform/v1/audit.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take away what operators did
         * @description As a CSV file, the newest first.
         */
        get: operations["export_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the platform at a glance
         * @description What waits for an operator, what there is, whether the workers keep up, and how the node does that answers.
         */
        get: operations["see_platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the own named tokens */
        get: operations["list_keys"];
        put?: never;
        /**
         * Make a named token
         * @description For a program that acts for the operator. It holds until it is revoked.
         */
        post: operations["create_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/keys/{id}": {
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
         * Revoke a named token
         * @description It opens nothing from now on.
         */
        delete: operations["revoke_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch the platform
         * @description A stream of server-sent events. The name of each says what changed: `tenants`, `operators` or `apps`; what it is now is to
         *     be read. Each comes at most twice a second, a comment at least every 15 seconds. The stream ends with the session. At most
         *     8 at once for one person.
         */
        get: operations["watch_platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who is signed in */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the own name */
        patch: operations["change_me"];
        trace?: never;
    };
    "/platform/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the own password
         * @description Other sessions end; named tokens go on. After a few wrong tries each further one has to wait longer.
         */
        post: operations["change_my_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the own preferences */
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
    "/platform/v1/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List operators */
        get: operations["list_operators"];
        put?: never;
        /** Make somebody an operator */
        post: operations["create_operator"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/operators/{id}": {
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
         * Change an operator
         * @description The last one who can sign in cannot be blocked.
         */
        patch: operations["change_operator"];
        trace?: never;
    };
    "/platform/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List plans */
        get: operations["list_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/search": {
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
        get: operations["search_platform"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/sessions": {
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
         * @description After a few wrong tries for an address from one place each further one has to wait longer; tries from elsewhere keep
         *     nobody waiting who signed in from their place before. With `Souk-Client: web` the answer sets a cookie instead of showing
         *     the token.
         */
        post: operations["open_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/sessions/current": {
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
        delete: operations["close_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/slugs/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whether a slug can be had
         * @description Nobody keeps it until a tenant is provisioned.
         */
        get: operations["see_slug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tenants
         * @description In the order in which they were provisioned.
         */
        get: operations["list_tenants"];
        put?: never;
        /**
         * Provision a tenant
         * @description It sells at once. All mistakes are named together.
         */
        post: operations["provision_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count tenants
         * @description By their state, for the tabs of their list.
         */
        get: operations["count_tenants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a tenant */
        get: operations["get_tenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a tenant */
        patch: operations["change_tenant"];
        trace?: never;
    };
    "/platform/v1/tenants/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the last check of a tenant
         * @description Read it again about once a second while it runs. 404 where there never was one.
         */
        get: operations["get_tenant_check"];
        put?: never;
        /**
         * Check a tenant
         * @description Whether a shop of its settings sells: a real order from first to last, paid through the sandbox and given back, in a
         *     rehearsal beside it, so that its own books and figures stay as they are. Goes on with the step that failed where the
         *     last check failed; changes nothing while one runs.
         */
        post: operations["check_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a tenant
         * @description For good. Twice is fine.
         */
        post: operations["close_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a tenant a domain
         * @description No two tenants have the same one.
         */
        post: operations["add_domain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}/domains/{host}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a domain from a tenant */
        delete: operations["remove_domain"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}/domains/{host}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask where a domain of a tenant points
         * @description As this node resolves it, now. Changes nothing.
         */
        post: operations["check_domain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a tenant
         * @description It sells again. Twice is fine.
         */
        post: operations["resume_tenant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/platform/v1/tenants/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a tenant
         * @description Within a second every node answers `tenant-suspended` to all but its owner's export and billing. Twice is fine.
         */
        post: operations["suspend_tenant"];
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
        /** @description A file of an app. */
        AppFileResponse: {
            /** @description SHA-256 of it. */
            digest: components["schemas"]["Digest"];
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at: string;
            /**
             * Format: int64
             * @description How many bytes it has.
             */
            size: number;
            /**
             * @description The version that it is.
             * @example 1.0.0
             */
            version: string;
        };
        /** @description An app in a tenant. */
        AppInTenantResponse: {
            /** @description The installation. */
            id: components["schemas"]["ins_id"];
            /** @description What it is called there. */
            label: string;
            /**
             * Format: date-time
             * @description Since when it is installed.
             */
            since: string;
            /** @description Whether it is asked. */
            state: components["schemas"]["InstallationState"];
            /** @description Where. */
            tenant: components["schemas"]["TenantRefResponse"];
            /**
             * @description The version that runs.
             * @example 1.0.0
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
        /** @description What waits for the workers, over all active tenants. */
        BacklogResponse: {
            /**
             * Format: int64
             * @description Events that no app has seen.
             */
            events: number;
            /**
             * Format: date-time
             * @description When the first of them happened.
             */
            oldest_event_at?: string | null;
            /**
             * Format: int64
             * @description Events that wait for a merchant.
             */
            parked: number;
            /**
             * Format: int64
             * @description Events that an app failed on, and that are tried again.
             */
            retrying: number;
            /**
             * Format: int64
             * @description Timers that are due.
             */
            timers: number;
        };
        /**
         * @description What a reward is paid for.
         * @enum {string}
         */
        Basis: "own-sale" | "direct-sale" | "downline-sale" | "team-volume" | "headcount" | "entry-fee" | "pool-of-all-sales" | "time-release";
        /** @description How much of a paid order an app may give away at most. */
        Budget: {
            /** @description A share of what was paid for the lines. A tenant may lower it. */
            max_bp: components["schemas"]["Rate"];
        };
        /** @description What is to be changed; what is left out stays. */
        ChangeOperatorRequest: {
            /** @description How others see them. */
            name?: string | null;
            /**
             * @description Another password, 10 to 200 bytes; tell them. It signs them out everywhere, and their tokens end. Your own you
             *     change under `/me/password`.
             */
            password?: string | null;
            status?: components["schemas"]["OperatorStatusWord"] | null;
        };
        /** @description What is to be changed; what is left out stays. */
        ChangeTenantRequest: {
            name?: components["schemas"]["Text"] | null;
            /** @description What it books: `free`, `standard` or `enterprise`. */
            plan?: string | null;
            settings?: components["schemas"]["ShopSettings"] | null;
            /** @description IANA name of the zone in which its days begin and end. */
            time_zone?: string | null;
            /**
             * Format: int64
             * @description The version that was read: if the tenant was changed since, nothing happens. Without it whatever is there changes.
             * @example 3
             */
            version?: number | null;
        };
        /**
         * @description How a check stands.
         * @enum {string}
         */
        CheckState: "running" | "passed" | "failed";
        /** @description One step of a check. */
        CheckStepResponse: {
            /**
             * Format: date-time
             * @description When it came to this state; null while it waits.
             */
            at?: string | null;
            /**
             * @description What came of it: a number, an amount, an address, what was said.
             * @example 261123-7912-3907-6
             */
            detail?: string | null;
            /** @description How far it is. */
            state: components["schemas"]["StepState"];
            /** @description Which. */
            step: components["schemas"]["Step"];
            why?: components["schemas"]["Why"] | null;
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
        /** @description A new named token. */
        CreateOperatorKeyRequest: {
            /**
             * @description What to call it: by the program that holds it.
             * @example nightly report
             */
            name: string;
        };
        /** @description Somebody new. */
        CreateOperatorRequest: {
            /**
             * @description The address to sign in with.
             * @example ops@example.com
             */
            email: string;
            /**
             * @description How others see them.
             * @example Ops
             */
            name: string;
            /** @description The first password, 10 to 200 bytes; tell them. */
            password: string;
        };
        /**
         * @description A currency by its ISO 4217 code, such as `CNY`.
         *
         *     Only currencies that a tenant may use are listed, so a typo never becomes a currency.
         * @example CNY
         */
        Currency: string;
        /** @description SHA-256 of an uploaded file. Text: 64 hexadecimal digits. */
        Digest: string;
        /** @description What the DNS says of a domain. */
        DomainCheckResponse: {
            /**
             * Format: date-time
             * @description When it was asked.
             */
            at: string;
            /**
             * @description Those of the platform: what a root domain has to point to.
             * @example [
             *       "198.51.100.4"
             *     ]
             */
            expected: string[];
            /**
             * @description Its addresses.
             * @example [
             *       "203.0.113.7"
             *     ]
             */
            found: string[];
            /** @description The domain. */
            host: string;
            /** @description Where it points. */
            state: components["schemas"]["PointsWord"];
        };
        /** @description A domain. */
        DomainRequest: {
            /**
             * @description A host name, without a port.
             * @example shop.example.com
             */
            host: string;
        };
        /**
         * @description What keeps the rows.
         * @enum {string}
         */
        EngineWord: "sqlite" | "postgres";
        /**
         * @description What somebody may have to do before earning.
         * @enum {string}
         */
        EntryCondition: "none" | "spend" | "buy-sku" | "fee";
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
        /** @description How much goes on in a tenant, as of some seconds ago. */
        FiguresResponse: {
            /**
             * Format: date-time
             * @description When the last order was placed.
             */
            last_order_at?: string | null;
            /** @description Its members. */
            members: components["schemas"]["CountResponse"];
            /** @description Its orders of the last 30 days. */
            orders_30_days: components["schemas"]["CountResponse"];
        };
        /** @description The first of a tenant's staff. */
        FirstOwnerRequest: {
            /**
             * @description The address to sign in with.
             * @example owner@teahouse.example
             */
            email: string;
            /**
             * @description How others see them.
             * @example Wang Fang
             */
            name: string;
            /**
             * @description The first password, 10 to 200 bytes; tell them.
             * @example correct horse battery
             */
            password: string;
        };
        /** @description An operator. */
        FoundOperatorResponse: {
            /** @description The address to sign in with. */
            email: string;
            /** @description The id. */
            id: components["schemas"]["opr_id"];
            /** @description How others see them. */
            name: string;
        };
        /** @description An app. */
        FoundPublishedResponse: {
            /** @description The app's name. */
            id: components["schemas"]["AppName"];
            /** @description What the marketplace calls it. */
            title: components["schemas"]["Text"];
            /**
             * @description The latest version.
             * @example 1.0.0
             */
            version: string;
        };
        /** @description A tenant. */
        FoundTenantResponse: {
            /** @description The id. */
            id: components["schemas"]["ten_id"];
            /** @description Its name, as shoppers see it. */
            name: components["schemas"]["Text"];
            /** @description Its name in addresses. */
            slug: string;
            /** @description Whether it may sell. */
            status: components["schemas"]["TenantStatus"];
        };
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
        /**
         * @description A point where the core asks.
         * @enum {string}
         */
        HookKind: "price" | "events";
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
        /** @description The node that answers, as far as it knows itself. */
        NodeResponse: {
            /** @description What keeps the rows. */
            engine: components["schemas"]["EngineWord"];
            /** @description Its connections to the database. */
            pools: components["schemas"]["PoolResponse"][];
            /** @description Whether it can do its work: the database answers, and its schema is as new as the program. */
            ready: boolean;
            /** @description Whether its cache is shared with the other nodes. */
            shared_cache: boolean;
            /**
             * Format: date-time
             * @description Since when it runs.
             */
            started_at: string;
            /**
             * @description Which version of Souk it runs.
             * @example 0.1.0
             */
            version: string;
        };
        /** @description A named token. */
        OperatorKeyResponse: {
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /** @description The id, to revoke it by. */
            id: components["schemas"]["ses_id"];
            /** @description What it is called. */
            name: string;
        };
        /** @description The named tokens of an operator. */
        OperatorKeysResponse: {
            /** @description At most 50, in the order in which they were made. */
            items: components["schemas"]["OperatorKeyResponse"][];
        };
        /** @description Who is signed in. */
        OperatorMeResponse: components["schemas"]["OperatorResponse"] & {
            /**
             * Format: date-time
             * @description Now, by the clock of the server.
             */
            server_time: string;
        };
        /** @description The password that an operator has, and the one that they want. */
        OperatorPasswordRequest: {
            /** @description The one so far. */
            current: string;
            /** @description The one from now on, 10 to 200 bytes. */
            password: string;
        };
        /** @description Somebody who runs the platform. */
        OperatorResponse: {
            /**
             * Format: date-time
             * @description When they came.
             */
            created_at: string;
            /** @description The address to sign in with. */
            email: string;
            /** @description The id. */
            id: components["schemas"]["opr_id"];
            /** @description How others see them. */
            name: string;
            /** @description Whether they may sign in. */
            status: components["schemas"]["OperatorStatusWord"];
        };
        /** @description An operator's address and password. */
        OperatorSignInRequest: {
            /**
             * @description The address.
             * @example ops@example.com
             */
            email: string;
            /**
             * @description The password.
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * @description Whether somebody may sign in.
         * @enum {string}
         */
        OperatorStatusWord: "active" | "blocked";
        /** @description A token: send it as `Authorization: Bearer <token>` from now on. */
        OperatorTokenResponse: {
            /**
             * Format: date-time
             * @description When it ends by itself; null: when it is revoked.
             */
            expires_at?: string | null;
            /** @description The id, to revoke it by. */
            id: components["schemas"]["ses_id"];
            /**
             * @description Shown this once; null for a session with `Souk-Client: web`, where a cookie keeps it.
             * @example souk_operator_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c
             */
            token?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_AppInTenantResponse: {
            /** @description In the order of the list. */
            items: {
                /** @description The installation. */
                id: components["schemas"]["ins_id"];
                /** @description What it is called there. */
                label: string;
                /**
                 * Format: date-time
                 * @description Since when it is installed.
                 */
                since: string;
                /** @description Whether it is asked. */
                state: components["schemas"]["InstallationState"];
                /** @description Where. */
                tenant: components["schemas"]["TenantRefResponse"];
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
        PageResponse_OperatorResponse: {
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
                id: components["schemas"]["opr_id"];
                /** @description How others see them. */
                name: string;
                /** @description Whether they may sign in. */
                status: components["schemas"]["OperatorStatusWord"];
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_TenantRowResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["TenantResponse"] & {
                /** @description How much goes on there. */
                figures: components["schemas"]["FiguresResponse"];
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_TrailResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * @description What.
                 * @example tenant.suspended
                 */
                action: string;
                /** @description By name, as it was then. */
                actor: string;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description From what to what, and what else is worth knowing. */
                detail: Record<string, never>;
                /** @description The id. */
                id: components["schemas"]["aud_id"];
                operator?: components["schemas"]["opr_id"] | null;
                /** @description The request that did it; empty for none. */
                request_id: string;
                /** @description To what. */
                subject: string;
                /**
                 * @description What that is called now: the slug of a tenant, the name of an operator; null for all else.
                 * @example demo
                 */
                subject_name?: string | null;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description Where the rows of a tenant are. */
        PlacementResponse: {
            /** @description What keeps them, beside those of other tenants. */
            engine: components["schemas"]["EngineWord"];
        };
        /**
         * @description What a tenant booked. Limits per plan are in [`Plan::limits`].
         * @enum {string}
         */
        Plan: "free" | "standard" | "enterprise";
        /** @description What a plan allows. */
        PlanResponse: {
            /**
             * Format: int32
             * @description Apps that may be installed at once.
             */
            apps: number;
            /**
             * Format: int32
             * @description Own domains.
             */
            domains: number;
            /** @description Which. */
            plan: components["schemas"]["Plan"];
            /**
             * Format: int32
             * @description Requests a minute of one client.
             */
            requests_per_minute: number;
            /**
             * Format: int32
             * @description People who work in the console.
             */
            staff: number;
        };
        /** @description What can be booked. */
        PlansResponse: {
            /** @description All plans, the smallest first. */
            items: components["schemas"]["PlanResponse"][];
        };
        /** @description The platform at a glance. */
        PlatformHomeResponse: {
            /**
             * Format: int64
             * @description How many apps are published.
             */
            apps: number;
            /**
             * Format: date-time
             * @description When it was looked at: at most some seconds ago.
             */
            at: string;
            /** @description What waits for an operator, the most pressing first; empty queues are left out. */
            needs_you: components["schemas"]["PlatformWaitingResponse"][];
            /** @description The node that answers. */
            node: components["schemas"]["NodeResponse"];
            /**
             * Format: int64
             * @description How many operators may sign in.
             */
            operators: number;
            /** @description How many tenants there are. */
            tenants: components["schemas"]["TenantCountsResponse"];
            /** @description What waits for the workers. */
            work: components["schemas"]["BacklogResponse"];
        };
        /**
         * @description What may wait for an operator.
         * @enum {string}
         */
        PlatformQueue: "failed-checks" | "quarantined-payments" | "parked-events" | "failing-apps" | "waiting-events" | "suspended-tenants";
        /** @description What was found: at most 5 of each kind. */
        PlatformSearchResponse: {
            /** @description By a part of their name, their title or their publisher. */
            apps: components["schemas"]["FoundPublishedResponse"][];
            /** @description By a part of their name or their address. */
            operators: components["schemas"]["FoundOperatorResponse"][];
            /** @description By a part of their slug, their name or one of their domains. */
            tenants: components["schemas"]["FoundTenantResponse"][];
        };
        /** @description Things of one kind that wait. */
        PlatformWaitingResponse: {
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description Which. */
            kind: components["schemas"]["PlatformQueue"];
            /**
             * Format: date-time
             * @description Since when the first of them waits.
             */
            oldest_at?: string | null;
            /** @description At most 5 of the tenants where they wait, the longest first. */
            tenants: components["schemas"]["TenantRefResponse"][];
        };
        /**
         * @description Where a domain points.
         * @enum {string}
         */
        PointsWord: "here" | "elsewhere" | "nowhere";
        /** @description Connections to the database that are for one thing. */
        PoolResponse: {
            /** @description How many of them do nothing. */
            idle: number;
            /**
             * @description What for: `owner`, `writer` or `reader`.
             * @example reader
             */
            name: string;
            /**
             * Format: int32
             * @description How many are open.
             */
            open: number;
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
        /** @description A new tenant. */
        ProvisionRequest: {
            /**
             * @description The one currency of its prices and its ledger: an ISO 4217 code.
             * @example CNY
             */
            currency: string;
            /** @description Its own domains; `<slug>.<the platform's domain>` it has anyway. */
            domains?: string[];
            /**
             * @description Whose rules bound its apps: `CN`, `EU`, `US-direct-selling` or `none`.
             * @example CN
             */
            jurisdiction: string;
            /** @description Its name, as shoppers see it. */
            name: components["schemas"]["Text"];
            /** @description The first of its staff. */
            owner: components["schemas"]["FirstOwnerRequest"];
            /**
             * @description What it books: `free`, `standard` or `enterprise`.
             * @example standard
             */
            plan: string;
            /** @description What its owner can tune; what is left out has its usual value. */
            settings?: components["schemas"]["ShopSettings"];
            /**
             * @description Its name in addresses: 2 to 40 lower-case letters, digits and hyphens, beginning with a letter.
             * @example teahouse
             */
            slug: string;
            /**
             * @description IANA name of the zone in which its days begin and end.
             * @example Asia/Shanghai
             */
            time_zone: string;
        };
        /** @description An app as its latest version, and all its files. */
        PublishedAppResponse: components["schemas"]["AppResponse"] & {
            /** @description Every file, the highest version first. */
            files: components["schemas"]["AppFileResponse"][];
        };
        /** @description A file that is published. */
        PublishedResponse: {
            /** @description SHA-256 of the file. */
            digest: components["schemas"]["Digest"];
            /** @description What it says of itself. */
            manifest: components["schemas"]["Manifest"];
        };
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
        /** @description Why. */
        ReasonRequest: {
            /**
             * @description In a sentence or two; the owner reads it.
             * @example The bill of May is not paid.
             */
            reason: string;
        };
        /** @description What an operator changes of themselves. */
        RenameOperatorRequest: {
            /**
             * @description How others see them.
             * @example Lin Mei
             */
            name: string;
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
        /** @description Whether a slug can be had. */
        SlugResponse: {
            /** @description Whether a new tenant may have it, as things are now. */
            free: boolean;
            /** @description Which. */
            slug: string;
            why?: components["schemas"]["SlugTrouble"] | null;
        };
        /**
         * @description Why a slug cannot be had.
         * @enum {string}
         */
        SlugTrouble: "taken" | "not-a-slug";
        /**
         * @description What a check does, one after the other.
         * @enum {string}
         */
        Step: "tenant" | "owner" | "addresses" | "rehearsal" | "goods" | "order" | "payment" | "apps" | "refund" | "books";
        /**
         * @description How far a step is.
         * @enum {string}
         */
        StepState: "waiting" | "running" | "done" | "failed";
        /** @description The last check of a tenant. */
        TenantCheckResponse: {
            /**
             * Format: date-time
             * @description When it ended; null while it runs.
             */
            ended_at?: string | null;
            /**
             * Format: date-time
             * @description When it was begun.
             */
            started_at: string;
            /** @description How it stands. */
            state: components["schemas"]["CheckState"];
            /** @description Every step, in order. */
            steps: components["schemas"]["CheckStepResponse"][];
        };
        /** @description How many tenants there are. */
        TenantCountsResponse: {
            /**
             * Format: int64
             * @description Those that sell.
             */
            active: number;
            /**
             * Format: int64
             * @description All of them.
             */
            all: number;
            /**
             * Format: int64
             * @description Those that are closed for good.
             */
            closed: number;
            /**
             * Format: int64
             * @description Those that are suspended.
             */
            suspended: number;
        };
        /** @description A tenant and its own domains. */
        TenantDetailResponse: components["schemas"]["TenantResponse"] & {
            /** @description Its own domains, in alphabetical order. */
            domains: string[];
            /**
             * Format: int64
             * @description Counts its changes: send it with the next one.
             * @example 3
             */
            version: number;
        };
        /** @description Somebody who owns a tenant. */
        TenantOwnerResponse: {
            /** @description The address to sign in with. */
            email: string;
            /** @description How others see them. */
            name: string;
        };
        /** @description A tenant with all that an operator may see of it. */
        TenantPageResponse: components["schemas"]["TenantDetailResponse"] & {
            /**
             * @description Where it is found without a domain of its own; the last is the one to point a domain to.
             * @example [
             *       "demo.localhost",
             *       "demo.souk.example.com"
             *     ]
             */
            addresses: string[];
            /** @description How much goes on there. */
            figures: components["schemas"]["FiguresResponse"];
            /** @description What its plan allows. */
            limits: components["schemas"]["PlanResponse"];
            /** @description At most 5 of those who own it and may sign in. */
            owners: components["schemas"]["TenantOwnerResponse"][];
            /** @description Where its rows are. */
            placement: components["schemas"]["PlacementResponse"];
            usage?: components["schemas"]["UsageResponse"] | null;
        };
        /** @description A tenant by its names. */
        TenantRefResponse: {
            /** @description The id. */
            id: components["schemas"]["ten_id"];
            /** @description Its name, as shoppers see it. */
            name: components["schemas"]["Text"];
            /**
             * @description Its name in addresses.
             * @example demo
             */
            slug: string;
        };
        /** @description A tenant. */
        TenantResponse: {
            /**
             * Format: date-time
             * @description When it was provisioned.
             */
            created_at: string;
            /**
             * @description The one currency of its prices and its ledger.
             * @example CNY
             */
            currency: string;
            /** @description The id. */
            id: components["schemas"]["ten_id"];
            /** @description Whose rules bound its apps. */
            jurisdiction: components["schemas"]["Jurisdiction"];
            /** @description Its name, as shoppers see it. */
            name: components["schemas"]["Text"];
            /** @description What it booked. */
            plan: components["schemas"]["Plan"];
            /** @description What its owner can tune. */
            settings: components["schemas"]["ShopSettings"];
            /**
             * @description Its name in addresses.
             * @example demo
             */
            slug: string;
            /** @description Whether it may sell. */
            status: components["schemas"]["TenantStatus"];
            /** @description Why it is suspended or closed; empty otherwise. */
            status_reason: string;
            /**
             * @description IANA name of the zone in which its days begin and end.
             * @example Asia/Shanghai
             */
            time_zone: string;
            /**
             * Format: int64
             * @description Grows with every change.
             */
            version: number;
        };
        /** @description A tenant in a list. */
        TenantRowResponse: components["schemas"]["TenantResponse"] & {
            /** @description How much goes on there. */
            figures: components["schemas"]["FiguresResponse"];
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
        /** @description Something that somebody did. */
        TrailResponse: {
            /**
             * @description What.
             * @example tenant.suspended
             */
            action: string;
            /** @description By name, as it was then. */
            actor: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description From what to what, and what else is worth knowing. */
            detail: Record<string, never>;
            /** @description The id. */
            id: components["schemas"]["aud_id"];
            operator?: components["schemas"]["opr_id"] | null;
            /** @description The request that did it; empty for none. */
            request_id: string;
            /** @description To what. */
            subject: string;
            /**
             * @description What that is called now: the slug of a tenant, the name of an operator; null for all else.
             * @example demo
             */
            subject_name?: string | null;
        };
        /** @description How much of its plan a tenant uses. */
        UsageResponse: {
            /**
             * Format: int64
             * @description Apps that are installed.
             */
            apps: number;
            /**
             * Format: int64
             * @description Own domains.
             */
            domains: number;
            /**
             * Format: int64
             * @description People who work in the console.
             */
            staff: number;
        };
        /**
         * @description Why a step failed.
         * @enum {string}
         */
        Why: "not-active" | "no-owner" | "leads-elsewhere" | "no-pay-page" | "late" | "books" | "refused";
        /** @example aud_0198c0de7f3a7c1d9e5b2a4f60718293 */
        aud_id: string;
        /** @example ins_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ins_id: string;
        /** @example opr_0198c0de7f3a7c1d9e5b2a4f60718293 */
        opr_id: string;
        /** @example ses_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ses_id: string;
        /** @example ten_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ten_id: string;
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
export type AppFileResponse = components['schemas']['AppFileResponse'];
export type AppInTenantResponse = components['schemas']['AppInTenantResponse'];
export type AppName = components['schemas']['AppName'];
export type AppResponse = components['schemas']['AppResponse'];
export type BacklogResponse = components['schemas']['BacklogResponse'];
export type Basis = components['schemas']['Basis'];
export type Budget = components['schemas']['Budget'];
export type ChangeOperatorRequest = components['schemas']['ChangeOperatorRequest'];
export type ChangeTenantRequest = components['schemas']['ChangeTenantRequest'];
export type CheckState = components['schemas']['CheckState'];
export type CheckStepResponse = components['schemas']['CheckStepResponse'];
export type Compliance = components['schemas']['Compliance'];
export type CountResponse = components['schemas']['CountResponse'];
export type CreateOperatorKeyRequest = components['schemas']['CreateOperatorKeyRequest'];
export type CreateOperatorRequest = components['schemas']['CreateOperatorRequest'];
export type Currency = components['schemas']['Currency'];
export type Digest = components['schemas']['Digest'];
export type DomainCheckResponse = components['schemas']['DomainCheckResponse'];
export type DomainRequest = components['schemas']['DomainRequest'];
export type EngineWord = components['schemas']['EngineWord'];
export type EntryCondition = components['schemas']['EntryCondition'];
export type Face = components['schemas']['Face'];
export type FiguresResponse = components['schemas']['FiguresResponse'];
export type FirstOwnerRequest = components['schemas']['FirstOwnerRequest'];
export type FoundOperatorResponse = components['schemas']['FoundOperatorResponse'];
export type FoundPublishedResponse = components['schemas']['FoundPublishedResponse'];
export type FoundTenantResponse = components['schemas']['FoundTenantResponse'];
export type Grant = components['schemas']['Grant'];
export type GrantRequest = components['schemas']['GrantRequest'];
export type HookKind = components['schemas']['HookKind'];
export type InstallationState = components['schemas']['InstallationState'];
export type InstalledResponse = components['schemas']['InstalledResponse'];
export type Jurisdiction = components['schemas']['Jurisdiction'];
export type LegalText = components['schemas']['LegalText'];
export type Manifest = components['schemas']['Manifest'];
export type Mistake = components['schemas']['Mistake'];
export type Money = components['schemas']['Money'];
export type NodeResponse = components['schemas']['NodeResponse'];
export type OperatorKeyResponse = components['schemas']['OperatorKeyResponse'];
export type OperatorKeysResponse = components['schemas']['OperatorKeysResponse'];
export type OperatorMeResponse = components['schemas']['OperatorMeResponse'];
export type OperatorPasswordRequest = components['schemas']['OperatorPasswordRequest'];
export type OperatorResponse = components['schemas']['OperatorResponse'];
export type OperatorSignInRequest = components['schemas']['OperatorSignInRequest'];
export type OperatorStatusWord = components['schemas']['OperatorStatusWord'];
export type OperatorTokenResponse = components['schemas']['OperatorTokenResponse'];
export type PageResponseAppInTenantResponse = components['schemas']['PageResponse_AppInTenantResponse'];
export type PageResponseAppResponse = components['schemas']['PageResponse_AppResponse'];
export type PageResponseOperatorResponse = components['schemas']['PageResponse_OperatorResponse'];
export type PageResponseTenantRowResponse = components['schemas']['PageResponse_TenantRowResponse'];
export type PageResponseTrailResponse = components['schemas']['PageResponse_TrailResponse'];
export type PlacementResponse = components['schemas']['PlacementResponse'];
export type Plan = components['schemas']['Plan'];
export type PlanResponse = components['schemas']['PlanResponse'];
export type PlansResponse = components['schemas']['PlansResponse'];
export type PlatformHomeResponse = components['schemas']['PlatformHomeResponse'];
export type PlatformQueue = components['schemas']['PlatformQueue'];
export type PlatformSearchResponse = components['schemas']['PlatformSearchResponse'];
export type PlatformWaitingResponse = components['schemas']['PlatformWaitingResponse'];
export type PointsWord = components['schemas']['PointsWord'];
export type PoolResponse = components['schemas']['PoolResponse'];
export type PreferencesRequest = components['schemas']['PreferencesRequest'];
export type PreferencesResponse = components['schemas']['PreferencesResponse'];
export type PricedBy = components['schemas']['PricedBy'];
export type Pricing = components['schemas']['Pricing'];
export type Problem = components['schemas']['Problem'];
export type ProvisionRequest = components['schemas']['ProvisionRequest'];
export type PublishedAppResponse = components['schemas']['PublishedAppResponse'];
export type PublishedResponse = components['schemas']['PublishedResponse'];
export type Rate = components['schemas']['Rate'];
export type Read = components['schemas']['Read'];
export type ReasonRequest = components['schemas']['ReasonRequest'];
export type RenameOperatorRequest = components['schemas']['RenameOperatorRequest'];
export type Requirement = components['schemas']['Requirement'];
export type RewardDepth = components['schemas']['RewardDepth'];
export type ShopSettings = components['schemas']['ShopSettings'];
export type SlugResponse = components['schemas']['SlugResponse'];
export type SlugTrouble = components['schemas']['SlugTrouble'];
export type Step = components['schemas']['Step'];
export type StepState = components['schemas']['StepState'];
export type TenantCheckResponse = components['schemas']['TenantCheckResponse'];
export type TenantCountsResponse = components['schemas']['TenantCountsResponse'];
export type TenantDetailResponse = components['schemas']['TenantDetailResponse'];
export type TenantOwnerResponse = components['schemas']['TenantOwnerResponse'];
export type TenantPageResponse = components['schemas']['TenantPageResponse'];
export type TenantRefResponse = components['schemas']['TenantRefResponse'];
export type TenantResponse = components['schemas']['TenantResponse'];
export type TenantRowResponse = components['schemas']['TenantRowResponse'];
export type TenantStatus = components['schemas']['TenantStatus'];
export type Text = components['schemas']['Text'];
export type TrailResponse = components['schemas']['TrailResponse'];
export type UsageResponse = components['schemas']['UsageResponse'];
export type Why = components['schemas']['Why'];
export type AudId = components['schemas']['aud_id'];
export type InsId = components['schemas']['ins_id'];
export type OprId = components['schemas']['opr_id'];
export type SesId = components['schemas']['ses_id'];
export type TenId = components['schemas']['ten_id'];
export type ResponseProblem = components['responses']['Problem'];
export type $defs = Record<string, never>;
export interface operations {
    list_published_apps: {
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
    publish_app: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/wasm": number[];
            };
        };
        responses: {
            /** @description It was there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResponse"];
                };
            };
            /** @description It is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_published_app: {
        parameters: {
            query?: never;
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
                    "application/json": components["schemas"]["PublishedAppResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_app_installations: {
        parameters: {
            query?: {
                /** @description `next` of the page before; nothing for the first page. */
                after?: string;
                /** @description How many items. */
                limit?: number;
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
                    "application/json": components["schemas"]["PageResponse_AppInTenantResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_audit: {
        parameters: {
            query?: {
                /** @description Only about this: the id of a tenant, an operator, a session, or an app. */
                subject?: string;
                /**
                 * @description Only of this kind.
                 * @example tenant.suspended
                 */
                action?: string;
                /** @description Only what this operator did. */
                operator?: components["schemas"]["opr_id"];
                /** @description Only from this moment on. */
                from?: string;
                /** @description Only before this moment. */
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
                    "application/json": components["schemas"]["PageResponse_TrailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_audit: {
        parameters: {
            query?: {
                /** @description Only about this: the id of a tenant, an operator, a session, or an app. */
                subject?: string;
                /**
                 * @description Only of this kind.
                 * @example tenant.suspended
                 */
                action?: string;
                /** @description Only what this operator did. */
                operator?: components["schemas"]["opr_id"];
                /** @description Only from this moment on. */
                from?: string;
                /** @description Only before this moment. */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
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
    see_platform: {
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
                    "application/json": components["schemas"]["PlatformHomeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_keys: {
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
                    "application/json": components["schemas"]["OperatorKeysResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_key: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOperatorKeyRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorTokenResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revoke_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ses_id"];
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
    watch_platform: {
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
                    "application/json": components["schemas"]["OperatorMeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameOperatorRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_my_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorPasswordRequest"];
            };
        };
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
    list_operators: {
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
                    "application/json": components["schemas"]["PageResponse_OperatorResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_operator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOperatorRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_operator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Who. */
                id: components["schemas"]["opr_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOperatorRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_plans: {
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
                    "application/json": components["schemas"]["PlansResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    search_platform: {
        parameters: {
            query: {
                /** @description A name, a slug, a domain, an address. Cut to 100 characters. */
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
                    "application/json": components["schemas"]["PlatformSearchResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    open_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperatorSignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorTokenResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_session: {
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
    see_slug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                slug: string;
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
                    "application/json": components["schemas"]["SlugResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_tenants: {
        parameters: {
            query?: {
                /** @description Only those of whose slug, name or domain this is a part. */
                q?: string;
                /** @description Only those in this state. */
                status?: components["schemas"]["TenantStatus"];
                /** @description Only those that booked this. */
                plan?: components["schemas"]["Plan"];
                /** @description Only those whose apps are bound by these rules. */
                jurisdiction?: components["schemas"]["Jurisdiction"];
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
                    "application/json": components["schemas"]["PageResponse_TenantRowResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    provision_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProvisionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_tenants: {
        parameters: {
            query?: {
                /** @description Only those of whose slug, name or domain this is a part. */
                q?: string;
                /** @description Only those in this state. */
                status?: components["schemas"]["TenantStatus"];
                /** @description Only those that booked this. */
                plan?: components["schemas"]["Plan"];
                /** @description Only those whose apps are bound by these rules. */
                jurisdiction?: components["schemas"]["Jurisdiction"];
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
                    "application/json": components["schemas"]["TenantCountsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
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
                    "application/json": components["schemas"]["TenantPageResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTenantRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_tenant_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
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
                    "application/json": components["schemas"]["TenantCheckResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    check_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantCheckResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    close_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_domain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DomainRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_domain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
                /** @description Which domain. */
                host: string;
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
    check_domain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
                /** @description Which domain. */
                host: string;
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
                    "application/json": components["schemas"]["DomainCheckResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resume_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
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
                    "application/json": components["schemas"]["TenantDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    suspend_tenant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["ten_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TenantDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
