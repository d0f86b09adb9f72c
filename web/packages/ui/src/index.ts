export { ConfirmDialog, type ConfirmDialogProps } from './act/ConfirmDialog.tsx';
export { ConflictDialog, type ConflictDialogProps, type ConflictField } from './act/ConflictDialog.tsx';
export { Dialog, type DialogProps, Sheet } from './act/Dialog.tsx';
export { Switch, type SwitchProps } from './act/Switch.tsx';
export { type Toast, useToasts } from './act/Toasts.tsx';
export { AppCard, type AppCardProps, AppTile } from './app/AppCard.tsx';
export { ConsentSheet, type ConsentSheetProps, type GrantLine } from './app/ConsentSheet.tsx';
export { type StepLine, StepList } from './app/StepList.tsx';
export { Wizard, type WizardProps, type WizardStep } from './app/Wizard.tsx';
export { ActionMenu, type ActionMenuProps, type MenuAction, type MenuGroup } from './base/ActionMenu.tsx';
export { Button, type ButtonProps, IconButton, type IconButtonProps } from './base/Button.tsx';
export { type KeyBinding, useKeys } from './base/keys.ts';
export {
  Card,
  type CardProps,
  Facts,
  Grid,
  Heading,
  Row,
  type RowProps,
  Rule,
  Stack,
  Text,
  TextLink,
  type TextProps,
} from './base/layout.tsx';
export { Hidden, useAnnounce } from './base/live.tsx';
export {
  Link,
  type LinkProps,
  type Surroundings,
  UiProvider,
  type UiProviderProps,
  useSurroundings,
} from './base/Provider.tsx';
export { TimeText } from './base/TimeText.tsx';
export { useLang, useSaid } from './base/words.tsx';
export { CopyText, type CopyTextProps } from './data/CopyText.tsx';
export { FileDrop, type FileDropProps } from './data/FileDrop.tsx';
export { PasteTable, type PasteTableProps } from './data/PasteTable.tsx';
export { Picture, type PictureProps } from './data/Picture.tsx';
export type { SheetColumn, SheetRow } from './data/sheet.ts';
export { DetailPage, type DetailPageProps } from './detail/DetailPage.tsx';
export { Story, type StoryEntry, type StoryProps } from './detail/Story.tsx';
export { CheckField, type Choice, RadioField, SelectField } from './form/Choices.tsx';
export { type Draft, DraftFound, LeaveGuard, useDraft } from './form/draft.tsx';
export type { FieldProps } from './form/Field.tsx';
export { CountField, MoneyField, RateField } from './form/FigureFields.tsx';
export { type FieldProblem, Form, type FormProps, focusUnreadable } from './form/Form.tsx';
export { OrderList, type OrderListProps } from './form/OrderList.tsx';
export { type Pick, Picker, type PickerProps } from './form/Picker.tsx';
export { type Change, SaveBar, type SaveBarProps } from './form/SaveBar.tsx';
export { TextField, type TextFieldProps } from './form/TextField.tsx';
export { Tiers, type TiersProps } from './form/Tiers.tsx';
export { TimeField, type TimeFieldProps } from './form/TimeField.tsx';
export type { Column } from './list/columns.ts';
export { DataTable, type DataTableProps } from './list/DataTable.tsx';
export type { Filter } from './list/Filters.tsx';
export { ListPage, type ListPageProps } from './list/ListPage.tsx';
export { nothing, type Selection } from './list/selection.ts';
export { type ViewTab, ViewTabs, type ViewTabsProps } from './list/ViewTabs.tsx';
export { Amount, type AmountProps } from './money/Amount.tsx';
export { Kpi, type KpiProps } from './money/Kpi.tsx';
export { type Share, ShareList, type ShareListProps } from './money/ShareList.tsx';
export { Totals, type TotalsLine, type TotalsProps } from './money/Totals.tsx';
export { type Job, JobsTray, type JobsTrayProps } from './shell/JobsTray.tsx';
export { type Notice, NoticesTray } from './shell/NoticesTray.tsx';
export { Page, type PageProps, PageTitle, Stage } from './shell/Page.tsx';
export { Palette, type PaletteItem, type PaletteKind, type PaletteProps } from './shell/Palette.tsx';
export type { Recent } from './shell/RecentStrip.tsx';
export { type NavItem, Shell, type ShellProps, ShopName } from './shell/Shell.tsx';
export { LanguageSwitch, PersonMenu, type PersonMenuProps } from './shell/TopBar.tsx';
export { OfflineBanner, SuspendedBanner, type SuspendedBannerProps, useOnline } from './state/Banners.tsx';
export { EmptyByFilter, EmptyState, type EmptyStateProps } from './state/Empty.tsx';
export { NoPermission, type NoPermissionProps, ProblemCard, type ProblemCardProps } from './state/Problem.tsx';
export { Bone, Refreshing, Skeleton, type SkeletonProps, useLate } from './state/Skeleton.tsx';
export { Seal, StateBadge, type StateBadgeProps } from './state/StateBadge.tsx';
