// Generated from openapi/storefront.json by `npm run types`: change it there.
export interface paths {
    "/storefront/v1/after-sales/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request back
         * @description As long as the shop has not answered.
         */
        post: operations["withdraw_after_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/cart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look into the cart */
        get: operations["get_cart"];
        /**
         * Fill the cart
         * @description These lines take the place of what is in it. Nothing is reserved.
         */
        put: operations["put_cart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the categories
         * @description In the order in which they are shown. `parent` makes the tree.
         */
        get: operations["list_categories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/invitations/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who invites
         * @description By the code that a link carries. 404 where nobody has it.
         */
        get: operations["get_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the own account */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the own account */
        patch: operations["change_me"];
        trace?: never;
    };
    "/storefront/v1/me/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List addresses */
        get: operations["list_addresses"];
        put?: never;
        /**
         * Add an address
         * @description The first one becomes the default.
         */
        post: operations["add_address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/addresses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace an address */
        put: operations["change_address"];
        post?: never;
        /** Remove an address */
        delete: operations["remove_address"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/destinations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List kept accounts */
        get: operations["list_destinations"];
        put?: never;
        /**
         * Keep an account
         * @description For the next withdrawal. It is kept sealed and shown masked. One that is kept already is answered as it is.
         */
        post: operations["keep_destination"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/destinations/{id}": {
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
         * Keep an account no longer
         * @description Withdrawals that go there go on.
         */
        delete: operations["forget_destination"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/directs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List those whom the shopper brought */
        get: operations["my_directs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description The newest first.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark all messages as read */
        put: operations["read_all_notices"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Mark a message as read */
        put: operations["read_notice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the password
         * @description Ends every other session of the shopper.
         */
        put: operations["change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/referrer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say who brought the shopper
         * @description Once. Refused with the code `cycle` (the referrer is this shopper, or was brought by this shopper, directly or through
         *     others) or `already_bound`.
         */
        post: operations["bind_referrer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shopper's rewards
         * @description The newest first. A pending one says what it waits for.
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
    "/storefront/v1/me/team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List those below
         * @description On as many levels as the shop shows (`team_levels`).
         */
        get: operations["my_team"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/upline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See who stands above
         * @description The nearest three, the nearest first.
         */
        get: operations["my_upline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/wallet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look into the wallet */
        get: operations["get_wallet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/wallet/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the wallet's statement
         * @description Every movement of money between the pockets, with what it is about where a reward moved.
         */
        get: operations["list_wallet_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/wallet/entries.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the wallet's statement away
         * @description As a CSV file, the oldest movement first; amounts are decimal numbers there.
         */
        get: operations["export_wallet_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shopper's withdrawals
         * @description The newest first.
         */
        get: operations["list_withdrawals"];
        put?: never;
        /**
         * Ask for money
         * @description The money is held at once; the merchant approves and pays it out, or it comes back. More than is available is refused
         *     with the code `insufficient_available`.
         */
        post: operations["request_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/withdrawals/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what may be withdrawn */
        get: operations["get_withdrawal_terms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/me/withdrawals/{id}": {
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
    "/storefront/v1/me/withdrawals/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a withdrawal
         * @description As long as nobody decided about it. The money is available again.
         */
        post: operations["cancel_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become a member
         * @description Whoever gives an invite code has its owner as referrer from then on. The answer is a session too. An address may
         *     register 120 members in ten minutes. With `Souk-Client: web` a cookie keeps the token.
         */
        post: operations["register_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the shopper's orders
         * @description The newest first.
         */
        get: operations["list_orders"];
        put?: never;
        /**
         * Place an order
         * @description Takes the stock and computes the price again. It waits for payment until `pay_until`, then it is cancelled. Send an
         *     `Idempotency-Key`, so that a repeated request places one order.
         */
        post: operations["place_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the shopper's orders */
        get: operations["count_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders/{id}": {
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
    "/storefront/v1/orders/{id}/after-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for money back
         * @description Of pieces of a paid order, until its after-sale window closes (`after_sale_until`). The shop answers; meanwhile the
         *     order takes no second request (`after_sale_still_asked`). A window that closed is `after_sale_over`.
         */
        post: operations["ask_after_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders/{id}/after-sales/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what pieces were paid with
         * @description What asking them back would ask for. Refuses what asking refuses, and writes nothing.
         */
        post: operations["preview_after_sale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders/{id}/cancel": {
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
         * @description What it held is free again.
         */
        post: operations["cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay an order
         * @description Begins a payment of all that is left to pay, or goes on with the one that is open the same way. One that is open
         *     another way is stopped first. An order that costs nothing is paid at once.
         */
        post: operations["start_payment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/orders/{id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the goods are here
         * @description Begins the after-sale window. A second time has no effect.
         */
        post: operations["receive_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the ways to pay */
        get: operations["list_payment_methods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a payment
         * @description One that is open is asked about at the provider first, so that a shopper who comes back from its page sees what is
         *     true.
         */
        get: operations["get_payment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the products on sale */
        get: operations["list_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/products/{id}": {
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
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a price
         * @description For a shopper who signed in, and for guests too, who have no cart. Nothing is reserved.
         */
        post: operations["quote_cart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/sessions": {
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
         * @description After a few wrong tries for a login from one address, or many from an address, each further one has to wait longer.
         *     Tries from elsewhere keep nobody waiting who signed in from their address before. With `Souk-Client: web` the answer sets a
         *     cookie instead of showing the token.
         */
        post: operations["open_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storefront/v1/sessions/current": {
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
    "/storefront/v1/shop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the shop
         * @description Also while it is suspended or when it is closed: `status` says so.
         */
        get: operations["get_shop"];
        put?: never;
        post?: never;
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
        /** @description An address as it is to be. */
        AddressRequest: {
            /** @description Whether it is the one to propose; then no other is. */
            is_default?: boolean;
            /** @description What is written on the parcel. */
            ship_to: components["schemas"]["ShipTo"];
        };
        /** @description An address. */
        AddressResponse: {
            /** @description The id. */
            id: components["schemas"]["adr_id"];
            /** @description Whether it is the one to propose. */
            is_default: boolean;
            /** @description What is written on the parcel. */
            ship_to: components["schemas"]["ShipTo"];
        };
        /** @description All addresses of a shopper. */
        AddressesResponse: {
            /** @description At most 50, in the order in which they were added. */
            items: components["schemas"]["AddressResponse"][];
        };
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
        /** @description The pieces that somebody thinks of giving back. */
        AskBackPreviewRequest: {
            /** @description Each line once. */
            pieces: components["schemas"]["Pieces"][];
        };
        /** @description What pieces were paid with. */
        AskBackPreviewResponse: {
            /**
             * Format: int64
             * @description All of it, in minor units.
             * @example 5800
             */
            amount: number;
            /**
             * @description Of the amounts.
             * @example CNY
             */
            currency: string;
            /**
             * Format: int64
             * @description Of that, shipping.
             */
            shipping: number;
        };
        /** @description What is asked back, and why. */
        AskBackRequest: {
            /** @description Each line once. */
            pieces: components["schemas"]["Pieces"][];
            /** @description Why. */
            reason: components["schemas"]["AfterSaleReason"];
            /**
             * @description In the shopper's words; needed where the reason is `other`.
             * @example one tin is dented
             */
            words?: string;
        };
        /** @description Who brought the shopper. */
        BindRequest: {
            /**
             * @description The referrer's code.
             * @example K7X9QR
             */
            invite_code: string;
        };
        /** @description What a line of a cart is. */
        CartGoodsResponse: {
            /** @description The address of the product's first picture; null if it has none. */
            image?: string | null;
            /** @description Whether a piece can be bought now. */
            in_stock: boolean;
            /** @description What tells the SKU from its siblings. */
            options: components["schemas"]["SkuOption"][];
            /** @description The product that the SKU is a variant of. */
            product: components["schemas"]["prd_id"];
            /** @description The product's title. */
            title: components["schemas"]["Text"];
        };
        /** @description Something to buy. */
        CartLineRequest: {
            /**
             * Format: int64
             * @description Pieces: 1 to 1000000.
             * @example 2
             */
            quantity: number;
            /**
             * @description The SKU's code.
             * @example tea-100g
             */
            sku: string;
        };
        /** @description A line of a cart. */
        CartLineResponse: {
            on_sale?: components["schemas"]["CartGoodsResponse"] | null;
            /**
             * Format: int32
             * @description Pieces.
             */
            quantity: number;
            /**
             * @description The SKU's code.
             * @example tea-100g
             */
            sku: string;
        };
        /** @description What is to be in the cart. */
        CartRequest: {
            /** @description In the order in which they are shown; lines of the same SKU become one. Empty: nothing. */
            lines: components["schemas"]["CartLineRequest"][];
        };
        /** @description What is in the cart. What it costs, a quote says. */
        CartResponse: {
            /** @description In the order in which they were put in. */
            lines: components["schemas"]["CartLineResponse"][];
        };
        /** @description What is to be changed. */
        ChangeMeRequest: {
            /** @description What to call them. */
            name: string;
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
        /**
         * @description A currency by its ISO 4217 code, such as `CNY`.
         *
         *     Only currencies that a tenant may use are listed, so a typo never becomes a currency.
         * @example CNY
         */
        Currency: string;
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
        /** @description What a movement of a reward is about. */
        EntryRewardResponse: {
            /**
             * Format: date-time
             * @description When it became or will become available, as far as that can be told.
             */
            available_at?: string | null;
            /** @description The title of what was bought. */
            line_title: components["schemas"]["Text"];
            /**
             * @description The order's number.
             * @example 260302-4821-3377-5
             */
            order_number: string;
            /** @description Where it stands. */
            state: components["schemas"]["RewardState"];
            /** @description What the app that gave it calls itself. */
            title: components["schemas"]["Text"];
            waits_for?: components["schemas"]["WaitsFor"] | null;
        };
        /** @description Somebody above or below the shopper. */
        FellowResponse: {
            /**
             * Format: date-time
             * @description When they joined.
             */
            joined_at: string;
            /**
             * Format: int32
             * @description How many levels above or below, from 1.
             */
            level: number;
            /**
             * @description The name, all but its first character hidden.
             * @example 王**
             */
            name: string;
            /**
             * Format: int64
             * @description The number in the shop.
             */
            no: number;
            /**
             * Format: int32
             * @description The rank, from 0.
             */
            rank: number;
        };
        /**
         * @description Where the goods of an order are.
         * @enum {string}
         */
        Fulfilment: "unfulfilled" | "shipped" | "received" | "closed";
        /** @description Who invites. */
        InvitationResponse: {
            /**
             * @description The name of who invites, all but its first character hidden.
             * @example 王**
             */
            referrer: string;
        };
        /** @description An account that is kept. */
        KeptDestinationResponse: {
            /**
             * Format: date-time
             * @description When it was kept.
             */
            created_at: string;
            /** @description The account, masked. */
            destination: components["schemas"]["Destination"];
            /** @description Its id: send it as `kept` with a withdrawal. */
            id: components["schemas"]["dst_id"];
        };
        /** @description All accounts that a shopper keeps. */
        KeptDestinationsResponse: {
            /** @description At most 10, the last kept first. */
            items: components["schemas"]["KeptDestinationResponse"][];
        };
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
        /** @description A product as lists show it. */
        ListedProductResponse: {
            category?: components["schemas"]["cat_id"] | null;
            /**
             * @description Its short name, for addresses.
             * @example longjing
             */
            code: string;
            /** @description The currency of its prices. */
            currency: components["schemas"]["Currency"];
            /** @description The id. */
            id: components["schemas"]["prd_id"];
            /** @description The address of a picture. */
            image?: string | null;
            /** @description Whether something of it can be bought now. */
            in_stock: boolean;
            /**
             * Format: int64
             * @description The lowest list price of a piece, in minor units.
             * @example 3800
             */
            price_from?: number | null;
            /**
             * Format: int64
             * @description The highest list price of a piece; the same as the lowest where there is one price only.
             * @example 6200
             */
            price_to?: number | null;
            /** @description Its title. */
            title: components["schemas"]["Text"];
        };
        /** @description The shopper who signed in. */
        MeResponse: {
            /** @description The id. */
            id: components["schemas"]["mem_id"];
            /**
             * @description What to give to others to join with.
             * @example K7X9QR
             */
            invite_code: string;
            /**
             * Format: date-time
             * @description When they joined.
             */
            joined_at: string;
            /** @description What they sign in with. */
            login?: string | null;
            /** @description What to call them. */
            name: string;
            /**
             * Format: int64
             * @description The number in the shop.
             */
            no: number;
            /**
             * Format: int32
             * @description The rank, from 0.
             */
            rank: number;
            /**
             * @description The name of who brought them, all but its first character hidden; null if nobody did.
             * @example 王**
             */
            referrer?: string | null;
            /**
             * Format: date-time
             * @description Now, by the clock of the server.
             */
            server_time: string;
            /**
             * Format: int64
             * @description How many messages are not read, counted to 100.
             */
            unread: number;
        };
        /** @description One mistake: where, and what would be right. */
        Mistake: {
            /** @description What is wrong and what would be right, in a sentence. */
            detail: string;
            /** @description JSON pointer into the input (RFC 6901), such as `/lines/0/quantity`; empty for the whole. */
            pointer: string;
        };
        /** @description A page of a team. */
        MyTeamResponse: {
            /** @description Brothers side by side, then those below the first of them, and so on. */
            items: components["schemas"]["FellowResponse"][];
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
        /** @description A message. */
        NoticeResponse: {
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description In full. */
            body: components["schemas"]["Text"];
            /** @description The id. */
            id: components["schemas"]["not_id"];
            installation?: components["schemas"]["ins_id"] | null;
            /**
             * Format: date-time
             * @description When it was read; null if it was not.
             */
            read_at?: string | null;
            /** @description In a line. */
            title: components["schemas"]["Text"];
        };
        /** @description How many orders a shopper has in each view. Counts are exact up to 10000. */
        OrderCountsResponse: {
            /** @description Something is on its way back or asked back. */
            after_sale: components["schemas"]["CountResponse"];
            /** @description The goods are on their way. */
            to_receive: components["schemas"]["CountResponse"];
            /** @description Paid, and the goods are still with the shop. */
            to_ship: components["schemas"]["CountResponse"];
            /** @description Wait for payment. */
            unpaid: components["schemas"]["CountResponse"];
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
        /**
         * @description Whether an order is paid.
         * @enum {string}
         */
        OrderState: "placed" | "paid" | "cancelled" | "refunded";
        /** @description An order with everything that happened to it. */
        OrderStoryResponse: components["schemas"]["OrderResponse"] & {
            /**
             * Format: date-time
             * @description Until when something may be asked back, or when that ended. Null before the goods are there: then it may be asked
             *     back, and the window begins with the receipt.
             */
            after_sale_until?: string | null;
            /** @description What was asked back, the oldest first. */
            after_sales: components["schemas"]["AfterSaleResponse"][];
            /** @description What was given back, or is to be, the oldest first. */
            refunds: components["schemas"]["OwnRefundResponse"][];
            /** @description Its parcels. */
            shipments: components["schemas"]["ShipmentResponse"][];
            /** @description What happened, in order. */
            timeline: components["schemas"]["TimelineEntryResponse"][];
        };
        /** @description A movement of a shopper's money. */
        OwnEntryResponse: components["schemas"]["EntryResponse"] & {
            reward?: components["schemas"]["EntryRewardResponse"] | null;
        };
        /** @description Money that goes back to the shopper. */
        OwnRefundResponse: {
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
             * @description Of every amount here: the order's, unless other money came that goes back.
             * @example CNY
             */
            currency: string;
            /**
             * Format: date-time
             * @description When it was carried out or failed.
             */
            done_at?: string | null;
            /** @description The id. */
            id: components["schemas"]["rfd_id"];
            /**
             * Format: int64
             * @description Of that, shipping.
             */
            shipping: number;
            /** @description Where it stands. `pending` until the money is on its way back. */
            state: components["schemas"]["RefundState"];
        };
        /** @description A page of a list. */
        PageResponse_FellowResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When they joined.
                 */
                joined_at: string;
                /**
                 * Format: int32
                 * @description How many levels above or below, from 1.
                 */
                level: number;
                /**
                 * @description The name, all but its first character hidden.
                 * @example 王**
                 */
                name: string;
                /**
                 * Format: int64
                 * @description The number in the shop.
                 */
                no: number;
                /**
                 * Format: int32
                 * @description The rank, from 0.
                 */
                rank: number;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_ListedProductResponse: {
            /** @description In the order of the list. */
            items: {
                category?: components["schemas"]["cat_id"] | null;
                /**
                 * @description Its short name, for addresses.
                 * @example longjing
                 */
                code: string;
                /** @description The currency of its prices. */
                currency: components["schemas"]["Currency"];
                /** @description The id. */
                id: components["schemas"]["prd_id"];
                /** @description The address of a picture. */
                image?: string | null;
                /** @description Whether something of it can be bought now. */
                in_stock: boolean;
                /**
                 * Format: int64
                 * @description The lowest list price of a piece, in minor units.
                 * @example 3800
                 */
                price_from?: number | null;
                /**
                 * Format: int64
                 * @description The highest list price of a piece; the same as the lowest where there is one price only.
                 * @example 6200
                 */
                price_to?: number | null;
                /** @description Its title. */
                title: components["schemas"]["Text"];
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_NoticeResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description In full. */
                body: components["schemas"]["Text"];
                /** @description The id. */
                id: components["schemas"]["not_id"];
                installation?: components["schemas"]["ins_id"] | null;
                /**
                 * Format: date-time
                 * @description When it was read; null if it was not.
                 */
                read_at?: string | null;
                /** @description In a line. */
                title: components["schemas"]["Text"];
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_OrderResponse: {
            /** @description In the order of the list. */
            items: {
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
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_OwnEntryResponse: {
            /** @description In the order of the list. */
            items: (components["schemas"]["EntryResponse"] & {
                reward?: components["schemas"]["EntryRewardResponse"] | null;
            })[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_RewardResponse: {
            /** @description In the order of the list. */
            items: {
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
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_ShopCategoryResponse: {
            /** @description In the order of the list. */
            items: {
                /**
                 * @description Its short name, for addresses.
                 * @example drinks
                 */
                code: string;
                /** @description The id. */
                id: components["schemas"]["cat_id"];
                /** @description The address of a picture. */
                image?: string | null;
                /** @description Its name. */
                name: components["schemas"]["Text"];
                parent?: components["schemas"]["cat_id"] | null;
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A page of a list. */
        PageResponse_WithdrawalResponse: {
            /** @description In the order of the list. */
            items: {
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
            }[];
            /** @description Where the next page begins, for `?after=`; null on the last page. */
            next?: string | null;
        };
        /** @description A new password. */
        PasswordRequest: {
            /** @description The one from now on: 10 to 200 bytes. */
            new_password: string;
            /** @description The one so far. */
            old_password: string;
        };
        /** @description What the shopper does next. */
        PaymentActionResponse: {
            /** @enum {string} */
            type: "redirect";
            /**
             * @description Its address.
             * @example https://shop.example/sandbox/pay/ch_1
             */
            url: string;
        } | {
            /** @description In the merchant's words. */
            instructions: components["schemas"]["Text"];
            /** @enum {string} */
            type: "manual";
        };
        /** @description A way to pay. */
        PaymentMethodResponse: {
            /**
             * @description What to send as `provider`.
             * @example sandbox
             */
            provider: string;
            /** @description What to show. */
            title: components["schemas"]["Text"];
        };
        /** @description The ways to pay in a shop. */
        PaymentMethodsResponse: {
            /** @description In the order in which to show them. */
            items: components["schemas"]["PaymentMethodResponse"][];
        };
        /** @description An attempt to pay an order. */
        PaymentResponse: {
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
            /** @description The id. */
            id: components["schemas"]["pay_id"];
            /** @description The order. */
            order: components["schemas"]["ord_id"];
            /**
             * Format: date-time
             * @description When the money came.
             */
            paid_at?: string | null;
            /** @description Through whom; `none` where there was nothing to pay. */
            provider: string;
            /**
             * @description `created`, `pending` and `unknown` go on by themselves; `paid` and `closed` are final; `quarantined` is money
             *     that came when the order took none any more: the merchant gives it back.
             */
            state: components["schemas"]["PaymentState"];
        };
        /**
         * @description Where a payment stands. It never goes back: `paid` and `closed` are final.
         * @enum {string}
         */
        PaymentState: "created" | "pending" | "unknown" | "paid" | "closed" | "quarantined";
        /** @description A payment, and what the shopper does next. */
        PaymentStepResponse: {
            action?: components["schemas"]["PaymentActionResponse"] | null;
            /** @description The payment. */
            payment: components["schemas"]["PaymentResponse"];
            /**
             * Format: int64
             * @description After so many milliseconds it makes sense to ask for the payment again; null: it is final.
             * @example 1000
             */
            poll_after_ms?: number | null;
            /**
             * Format: date-time
             * @description Now, by the clock of the server.
             */
            server_time: string;
        };
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
        /** @description What is to be ordered. */
        PlaceOrderRequest: {
            /**
             * Format: int64
             * @description The `total` of the quote that the shopper saw, in minor units: an order that costs anything else is refused.
             * @example 18800
             */
            expected_total?: number | null;
            /** @description What; left out: what is in the cart, which is empty afterwards. */
            lines?: components["schemas"]["CartLineRequest"][] | null;
            /** @description A word to the merchant. */
            note?: string;
            ship_to?: components["schemas"]["ShipTo"] | null;
        };
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
        /** @description What somebody thinks of buying. */
        QuoteRequest: {
            /** @description What; left out: what is in the shopper's cart. */
            lines?: components["schemas"]["CartLineRequest"][] | null;
        };
        /** @description What a cart would cost. */
        QuoteResponse: {
            /** @description What each app took off, in the order in which they applied; only apps that took something. */
            applied: components["schemas"]["AppliedResponse"][];
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
            /**
             * Format: int64
             * @description Sum of the lines at list price.
             */
            goods: number;
            /** @description Lines of the same SKU are one. */
            lines: components["schemas"]["LineResponse"][];
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
             * @description What is to be paid: send it as `expected_total` with the order.
             */
            total: number;
        };
        /**
         * @description Where a refund stands. `done` and `failed` are final.
         * @enum {string}
         */
        RefundState: "pending" | "done" | "failed";
        /** @description Somebody who wants to become a member. */
        RegisterRequest: {
            /**
             * @description The code of who brought them.
             * @example K7X9QR
             */
            invite_code?: string | null;
            /**
             * @description An email address or a phone number.
             * @example lily@example.com
             */
            login: string;
            /**
             * @description What to call them.
             * @example Lily
             */
            name: string;
            /**
             * @description 10 to 200 bytes.
             * @example correct horse battery
             */
            password: string;
        };
        /** @description A new member, signed in. */
        RegisteredResponse: {
            /**
             * @description What to give to others to join with.
             * @example K7X9QR
             */
            invite_code: string;
            /** @description Who. */
            member: components["schemas"]["mem_id"];
            /** @description The first session. */
            session: components["schemas"]["SessionResponse"];
        };
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
        /** @description A session: send the token as `Authorization: Bearer <token>` from now on. */
        SessionResponse: {
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            expires_at: string;
            /** @description Who signed in. */
            member: components["schemas"]["mem_id"];
            /**
             * @description Shown this once; null with `Souk-Client: web`, where a cookie keeps it.
             * @example souk_member_4oylK3qtb0mY0Q7w2cT3mJr1v0o8r2y9o5x6Z7a8b9c
             */
            token?: string | null;
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
        /** @description A category of products. */
        ShopCategoryResponse: {
            /**
             * @description Its short name, for addresses.
             * @example drinks
             */
            code: string;
            /** @description The id. */
            id: components["schemas"]["cat_id"];
            /** @description The address of a picture. */
            image?: string | null;
            /** @description Its name. */
            name: components["schemas"]["Text"];
            parent?: components["schemas"]["cat_id"] | null;
        };
        /** @description A product on sale. */
        ShopProductResponse: {
            category?: components["schemas"]["cat_id"] | null;
            /**
             * @description Its short name, for addresses.
             * @example longjing
             */
            code: string;
            /** @description The currency of its prices. */
            currency: components["schemas"]["Currency"];
            /** @description What it is. */
            description: components["schemas"]["Text"];
            /** @description The id. */
            id: components["schemas"]["prd_id"];
            /** @description Addresses of pictures. */
            images: string[];
            /** @description What can be bought of it. */
            skus: components["schemas"]["ShopSkuResponse"][];
            /** @description Its title. */
            title: components["schemas"]["Text"];
        };
        /** @description A shop, as everybody sees it. */
        ShopResponse: {
            /**
             * @description Its colour, dark enough for white text on it; null: the colour of the house.
             * @example #0e6b66
             */
            accent?: string | null;
            /** @description How shoppers reach it. */
            contact: components["schemas"]["Text"];
            /** @description The currency of its prices. */
            currency: components["schemas"]["Currency"];
            /**
             * @description The languages in which it can be read.
             * @example [
             *       "zh-CN",
             *       "en"
             *     ]
             */
            languages: string[];
            /** @description What it has to say by law. */
            legal: components["schemas"]["LegalText"][];
            /** @description The address of its logo. */
            logo?: string | null;
            /** @description Its name. */
            name: components["schemas"]["Text"];
            /**
             * Format: date-time
             * @description Now, by the clock of the server.
             */
            server_time: string;
            /**
             * @description Its name in addresses.
             * @example demo
             */
            slug: string;
            /** @description Whether it sells. Where it does not, pages show that it is closed, and no more. */
            status: components["schemas"]["TenantStatus"];
            /**
             * Format: int32
             * @description How many levels of those below them shoppers see.
             */
            team_levels: number;
            /**
             * @description The zone in which its days begin and end.
             * @example Asia/Shanghai
             */
            time_zone: string;
        };
        /** @description One variant of a product. */
        ShopSkuResponse: {
            /**
             * @description What to put into a cart.
             * @example longjing-50
             */
            code: string;
            /** @description Whether there are at most 5. */
            few_left: boolean;
            /** @description Whether it can be bought now. */
            in_stock: boolean;
            /**
             * Format: int64
             * @description How many are left, where there are at most 5; null where there are more, or they are not counted.
             * @example null
             */
            left?: number | null;
            /** @description What tells it from its siblings. */
            options: components["schemas"]["SkuOption"][];
            /**
             * Format: int64
             * @description List price of a piece, in minor units. What it costs you, a quote says.
             * @example 3800
             */
            price: number;
            /**
             * Format: int64
             * @description Weight of a piece in grams.
             */
            weight_grams: number;
        };
        /** @description A shopper's login and password. */
        SignInRequest: {
            /**
             * @description As given when registering: an address or a phone number.
             * @example lily@example.com
             */
            login: string;
            /**
             * @description The password.
             * @example correct horse battery
             */
            password: string;
        };
        /** @description A property that tells a SKU from its siblings. */
        SkuOption: {
            /** @description Such as `Colour`. */
            name: components["schemas"]["Text"];
            /** @description Such as `white`. */
            value: components["schemas"]["Text"];
        };
        /** @description How to pay. */
        StartPaymentRequest: {
            /**
             * @description One of the shop's ways to pay.
             * @example sandbox
             */
            provider: string;
            /**
             * @description Where the provider's page sends the shopper when all is done: an address on one of the shop's own hosts. Without
             *     one the page does not lead back. Of a payment that goes on, the first one counts.
             * @example https://shop.example/thanks
             */
            return_url?: string | null;
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
        /** @description What a shopper wants to take. */
        WithdrawRequest: {
            /**
             * Format: int64
             * @description In minor units of the shop's currency; at most what is available.
             * @example 5000
             */
            amount: number;
            destination?: components["schemas"]["Destination"] | null;
            kept?: components["schemas"]["dst_id"] | null;
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
        /** @description What may be asked for. Amounts are in minor units. */
        WithdrawalTermsResponse: {
            /**
             * Format: int64
             * @description What is available.
             * @example 88000
             */
            available: number;
            /**
             * @description Of every amount here.
             * @example CNY
             */
            currency: string;
            /**
             * Format: int64
             * @description What the shop keeps of it. Nothing: whoever asks for an amount gets the amount.
             * @example 0
             */
            fee: number;
            /**
             * Format: int64
             * @description The least that the shop pays out.
             * @example 100
             */
            least: number;
            /**
             * Format: int32
             * @description How often still today; null: as often as one likes.
             */
            left_today?: number | null;
            /**
             * Format: int64
             * @description The most that can be asked for now: 0 where nothing can.
             * @example 88000
             */
            most: number;
            /**
             * Format: int32
             * @description How often a day of the shop; null: as often as one likes.
             */
            per_day?: number | null;
        };
        /** @example adr_0198c0de7f3a7c1d9e5b2a4f60718293 */
        adr_id: string;
        /** @example afs_0198c0de7f3a7c1d9e5b2a4f60718293 */
        afs_id: string;
        /** @example cat_0198c0de7f3a7c1d9e5b2a4f60718293 */
        cat_id: string;
        /** @example dst_0198c0de7f3a7c1d9e5b2a4f60718293 */
        dst_id: string;
        /** @example ins_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ins_id: string;
        /** @example mem_0198c0de7f3a7c1d9e5b2a4f60718293 */
        mem_id: string;
        /** @example not_0198c0de7f3a7c1d9e5b2a4f60718293 */
        not_id: string;
        /** @example ord_0198c0de7f3a7c1d9e5b2a4f60718293 */
        ord_id: string;
        /** @example pay_0198c0de7f3a7c1d9e5b2a4f60718293 */
        pay_id: string;
        /** @example prd_0198c0de7f3a7c1d9e5b2a4f60718293 */
        prd_id: string;
        /** @example rfd_0198c0de7f3a7c1d9e5b2a4f60718293 */
        rfd_id: string;
        /** @example rwd_0198c0de7f3a7c1d9e5b2a4f60718293 */
        rwd_id: string;
        /** @example trf_0198c0de7f3a7c1d9e5b2a4f60718293 */
        trf_id: string;
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
export type AddressRequest = components['schemas']['AddressRequest'];
export type AddressResponse = components['schemas']['AddressResponse'];
export type AddressesResponse = components['schemas']['AddressesResponse'];
export type AfterSaleReason = components['schemas']['AfterSaleReason'];
export type AfterSaleResponse = components['schemas']['AfterSaleResponse'];
export type AfterSaleState = components['schemas']['AfterSaleState'];
export type AppliedResponse = components['schemas']['AppliedResponse'];
export type AskBackPreviewRequest = components['schemas']['AskBackPreviewRequest'];
export type AskBackPreviewResponse = components['schemas']['AskBackPreviewResponse'];
export type AskBackRequest = components['schemas']['AskBackRequest'];
export type BindRequest = components['schemas']['BindRequest'];
export type CartGoodsResponse = components['schemas']['CartGoodsResponse'];
export type CartLineRequest = components['schemas']['CartLineRequest'];
export type CartLineResponse = components['schemas']['CartLineResponse'];
export type CartRequest = components['schemas']['CartRequest'];
export type CartResponse = components['schemas']['CartResponse'];
export type ChangeMeRequest = components['schemas']['ChangeMeRequest'];
export type CountResponse = components['schemas']['CountResponse'];
export type Currency = components['schemas']['Currency'];
export type Destination = components['schemas']['Destination'];
export type EntryResponse = components['schemas']['EntryResponse'];
export type EntryRewardResponse = components['schemas']['EntryRewardResponse'];
export type FellowResponse = components['schemas']['FellowResponse'];
export type Fulfilment = components['schemas']['Fulfilment'];
export type InvitationResponse = components['schemas']['InvitationResponse'];
export type KeptDestinationResponse = components['schemas']['KeptDestinationResponse'];
export type KeptDestinationsResponse = components['schemas']['KeptDestinationsResponse'];
export type LegalText = components['schemas']['LegalText'];
export type LevelResponse = components['schemas']['LevelResponse'];
export type LineResponse = components['schemas']['LineResponse'];
export type ListedProductResponse = components['schemas']['ListedProductResponse'];
export type MeResponse = components['schemas']['MeResponse'];
export type Mistake = components['schemas']['Mistake'];
export type MyTeamResponse = components['schemas']['MyTeamResponse'];
export type NoticeResponse = components['schemas']['NoticeResponse'];
export type OrderCountsResponse = components['schemas']['OrderCountsResponse'];
export type OrderResponse = components['schemas']['OrderResponse'];
export type OrderState = components['schemas']['OrderState'];
export type OrderStoryResponse = components['schemas']['OrderStoryResponse'];
export type OwnEntryResponse = components['schemas']['OwnEntryResponse'];
export type OwnRefundResponse = components['schemas']['OwnRefundResponse'];
export type PageResponseFellowResponse = components['schemas']['PageResponse_FellowResponse'];
export type PageResponseListedProductResponse = components['schemas']['PageResponse_ListedProductResponse'];
export type PageResponseNoticeResponse = components['schemas']['PageResponse_NoticeResponse'];
export type PageResponseOrderResponse = components['schemas']['PageResponse_OrderResponse'];
export type PageResponseOwnEntryResponse = components['schemas']['PageResponse_OwnEntryResponse'];
export type PageResponseRewardResponse = components['schemas']['PageResponse_RewardResponse'];
export type PageResponseShopCategoryResponse = components['schemas']['PageResponse_ShopCategoryResponse'];
export type PageResponseWithdrawalResponse = components['schemas']['PageResponse_WithdrawalResponse'];
export type PasswordRequest = components['schemas']['PasswordRequest'];
export type PaymentActionResponse = components['schemas']['PaymentActionResponse'];
export type PaymentMethodResponse = components['schemas']['PaymentMethodResponse'];
export type PaymentMethodsResponse = components['schemas']['PaymentMethodsResponse'];
export type PaymentResponse = components['schemas']['PaymentResponse'];
export type PaymentState = components['schemas']['PaymentState'];
export type PaymentStepResponse = components['schemas']['PaymentStepResponse'];
export type Pieces = components['schemas']['Pieces'];
export type PlaceOrderRequest = components['schemas']['PlaceOrderRequest'];
export type Pockets = components['schemas']['Pockets'];
export type Problem = components['schemas']['Problem'];
export type QuoteRequest = components['schemas']['QuoteRequest'];
export type QuoteResponse = components['schemas']['QuoteResponse'];
export type RefundState = components['schemas']['RefundState'];
export type RegisterRequest = components['schemas']['RegisterRequest'];
export type RegisteredResponse = components['schemas']['RegisteredResponse'];
export type RewardResponse = components['schemas']['RewardResponse'];
export type RewardState = components['schemas']['RewardState'];
export type SessionResponse = components['schemas']['SessionResponse'];
export type ShipTo = components['schemas']['ShipTo'];
export type ShipmentResponse = components['schemas']['ShipmentResponse'];
export type ShopCategoryResponse = components['schemas']['ShopCategoryResponse'];
export type ShopProductResponse = components['schemas']['ShopProductResponse'];
export type ShopResponse = components['schemas']['ShopResponse'];
export type ShopSkuResponse = components['schemas']['ShopSkuResponse'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type SkuOption = components['schemas']['SkuOption'];
export type StartPaymentRequest = components['schemas']['StartPaymentRequest'];
export type TenantStatus = components['schemas']['TenantStatus'];
export type Text = components['schemas']['Text'];
export type TimelineEntryResponse = components['schemas']['TimelineEntryResponse'];
export type TransferReason = components['schemas']['TransferReason'];
export type WaitingResponse = components['schemas']['WaitingResponse'];
export type WaitsFor = components['schemas']['WaitsFor'];
export type WalletDetailResponse = components['schemas']['WalletDetailResponse'];
export type WalletResponse = components['schemas']['WalletResponse'];
export type WithdrawRequest = components['schemas']['WithdrawRequest'];
export type WithdrawalResponse = components['schemas']['WithdrawalResponse'];
export type WithdrawalState = components['schemas']['WithdrawalState'];
export type WithdrawalStep = components['schemas']['WithdrawalStep'];
export type WithdrawalStepResponse = components['schemas']['WithdrawalStepResponse'];
export type WithdrawalTermsResponse = components['schemas']['WithdrawalTermsResponse'];
export type AdrId = components['schemas']['adr_id'];
export type AfsId = components['schemas']['afs_id'];
export type CatId = components['schemas']['cat_id'];
export type DstId = components['schemas']['dst_id'];
export type InsId = components['schemas']['ins_id'];
export type MemId = components['schemas']['mem_id'];
export type NotId = components['schemas']['not_id'];
export type OrdId = components['schemas']['ord_id'];
export type PayId = components['schemas']['pay_id'];
export type PrdId = components['schemas']['prd_id'];
export type RfdId = components['schemas']['rfd_id'];
export type RwdId = components['schemas']['rwd_id'];
export type TrfId = components['schemas']['trf_id'];
export type WdrId = components['schemas']['wdr_id'];
export type ResponseProblem = components['responses']['Problem'];
export type $defs = Record<string, never>;
export interface operations {
    withdraw_after_sale: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterSaleResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_cart: {
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
                    "application/json": components["schemas"]["CartResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    put_cart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CartRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CartResponse"];
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
                    "application/json": components["schemas"]["PageResponse_ShopCategoryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The code.
                 * @example K7X9QR
                 */
                code: string;
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
                    "application/json": components["schemas"]["InvitationResponse"];
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
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMeRequest"];
            };
        };
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
    list_addresses: {
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
                    "application/json": components["schemas"]["AddressesResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    add_address: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    change_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["adr_id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddressRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    remove_address: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["adr_id"];
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
    list_destinations: {
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
                    "application/json": components["schemas"]["KeptDestinationsResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    keep_destination: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Destination"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDestinationResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    forget_destination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["dst_id"];
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
    my_directs: {
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
                    "application/json": components["schemas"]["PageResponse_FellowResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_notices: {
        parameters: {
            query?: {
                /** @description Only those not read. */
                unread?: boolean;
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
                    "application/json": components["schemas"]["PageResponse_NoticeResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    read_all_notices: {
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
    read_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which. */
                id: components["schemas"]["not_id"];
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
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
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
    bind_referrer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindRequest"];
            };
        };
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
    list_rewards: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["PageResponse_RewardResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    my_team: {
        parameters: {
            query?: {
                /** @description Only those so many levels below: 1 to `team_levels` of the shop. */
                level?: number;
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
                    "application/json": components["schemas"]["MyTeamResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    my_upline: {
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
                    "application/json": components["schemas"]["FellowResponse"][];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_wallet: {
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
                    "application/json": components["schemas"]["WalletDetailResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_wallet_entries: {
        parameters: {
            query?: {
                /** @description Only from then on. */
                from?: string;
                /** @description Only before then. */
                until?: string;
                /** @description The newest first. Begin again from the first page with another order. */
                newest_first?: boolean;
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
                    "application/json": components["schemas"]["PageResponse_OwnEntryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    export_wallet_entries: {
        parameters: {
            query?: {
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
    list_withdrawals: {
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
                    "application/json": components["schemas"]["PageResponse_WithdrawalResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    request_withdrawal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key asks once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    get_withdrawal_terms: {
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
                    "application/json": components["schemas"]["WithdrawalTermsResponse"];
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
                    "application/json": components["schemas"]["WithdrawalResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancel_withdrawal: {
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WithdrawalResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    register_member: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_orders: {
        parameters: {
            query?: {
                /** @description Only those of this view. */
                view?: "unpaid" | "to-ship" | "to-receive" | "after-sale";
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
                    "application/json": components["schemas"]["PageResponse_OrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    place_order: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key places the order once. */
                "Idempotency-Key"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceOrderRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    count_orders: {
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
                    "application/json": components["schemas"]["OrderCountsResponse"];
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
                    "application/json": components["schemas"]["OrderStoryResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ask_after_sale: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key asks once. */
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
                "application/json": components["schemas"]["AskBackRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AfterSaleResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    preview_after_sale: {
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
                "application/json": components["schemas"]["AskBackPreviewRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskBackPreviewResponse"];
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
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    start_payment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes a repetition harmless. */
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
                "application/json": components["schemas"]["StartPaymentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentStepResponse"];
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
                    "application/json": components["schemas"]["OrderResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_payment_methods: {
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
                    "application/json": components["schemas"]["PaymentMethodsResponse"];
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
                    "application/json": components["schemas"]["PaymentStepResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description Words, all of which are found in a product. Parts of words count, also in Chinese. At most 8 words. */
                q?: string;
                /** @description Only of this category, by id or code, and those below it. */
                category?: string;
                /** @description In which order. Begin again from the first page with another order. */
                sort?: "fit" | "newest" | "price" | "price-desc";
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
                    "application/json": components["schemas"]["PageResponse_ListedProductResponse"];
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
                /**
                 * @description Its id or its code.
                 * @example longjing
                 */
                id: string;
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
                    "application/json": components["schemas"]["ShopProductResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    quote_cart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteResponse"];
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
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionResponse"];
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
    get_shop: {
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
                    "application/json": components["schemas"]["ShopResponse"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
