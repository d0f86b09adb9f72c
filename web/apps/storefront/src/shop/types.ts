import type { components } from '@souk/api/storefront';

type Schemas = components['schemas'];

export type Address = Schemas['AddressResponse'];
export type CartLine = Schemas['CartLineRequest'];
export type Invitation = Schemas['InvitationResponse'];
export type Line = Schemas['LineResponse'];
export type ListedProduct = Schemas['ListedProductResponse'];
export type Me = Schemas['MeResponse'];
export type Order = Schemas['OrderResponse'];
export type OrderStory = Schemas['OrderStoryResponse'];
export type PaymentStep = Schemas['PaymentStepResponse'];
export type Product = Schemas['ShopProductResponse'];
export type Quote = Schemas['QuoteResponse'];
export type Reward = Schemas['RewardResponse'];
export type ShipTo = Schemas['ShipTo'];
export type Shop = Schemas['ShopResponse'];
export type Wallet = Schemas['WalletDetailResponse'];
export type Withdrawal = Schemas['WithdrawalResponse'];
