import type { components } from '@souk/api/storefront';

type Schemas = components['schemas'];

export type Address = Schemas['AddressResponse'];
export type AfterSale = Schemas['AfterSaleResponse'];
export type AfterSaleReason = Schemas['AfterSaleReason'];
export type CartGoods = Schemas['CartGoodsResponse'];
export type CartLine = Schemas['CartLineRequest'];
export type Invitation = Schemas['InvitationResponse'];
export type KeptDestination = Schemas['KeptDestinationResponse'];
export type Line = Schemas['LineResponse'];
export type ListedProduct = Schemas['ListedProductResponse'];
export type Me = Schemas['MeResponse'];
export type Order = Schemas['OrderResponse'];
export type OrderCounts = Schemas['OrderCountsResponse'];
export type OrderStory = Schemas['OrderStoryResponse'];
export type OwnEntry = Schemas['OwnEntryResponse'];
export type PaymentMethod = Schemas['PaymentMethodResponse'];
export type PaymentStep = Schemas['PaymentStepResponse'];
export type Product = Schemas['ShopProductResponse'];
export type Quote = Schemas['QuoteResponse'];
export type Reward = Schemas['RewardResponse'];
export type ShipTo = Schemas['ShipTo'];
export type Shop = Schemas['ShopResponse'];
export type Wallet = Schemas['WalletDetailResponse'];
export type Withdrawal = Schemas['WithdrawalResponse'];
export type WithdrawalTerms = Schemas['WithdrawalTermsResponse'];
