import { Button, Flex } from 'antd'

export type RowAct = Readonly<{ text: string; of: string; onClick: () => void }>

/** The buttons at the end of a row; to a screen reader each says of what. */
export function RowButtons({ acts }: Readonly<{ acts: readonly RowAct[] }>) {
  return (
    <Flex gap="small">
      {acts.map(({ text, of, onClick }) => (
        <Button key={text} size="small" aria-label={`${text} ${of}`} onClick={onClick}>
          {text}
        </Button>
      ))}
    </Flex>
  )
}
